package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.examples.boardweb.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A file that pages need. A digest stands in its path, so that browsers may keep it for good. */
final class Asset {

    static final Asset STYLE = new Asset("board.css", "text/css; charset=utf-8");
    static final Asset ICON = new Asset("icon.svg", "image/svg+xml");
    static final List<Asset> ALL = List.of(STYLE, ICON);

    private final String path;
    private final Reply reply;

    private Asset(String file, String type) {
        byte[] bytes = read("/static/" + file);
        this.path = "/static/" + Digest.of(bytes, 6) + "/" + file;
        this.reply = new Reply(
                200, Map.of("Content-Type", type, "Cache-Control", "public, max-age=31536000, immutable"), bytes);
    }

    String path() {
        return path;
    }

    Reply reply() {
        return reply;
    }

    private static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
