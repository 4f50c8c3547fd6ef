package dev.madang.forum.transfer;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.ForumStorage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Lines to take in, and what a storage gives out. */
final class ForumLines {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private ForumLines() {}

    static String board(String key) {
        return line("{'type':'board','key':'" + key + "','name':'이름','createdAt':'2026-01-02T03:04:05Z'}");
    }

    /** @param more further fields, each with a comma before it */
    static String post(String board, long number, String more) {
        return line("{'type':'post','board':'" + board + "','number':" + number
                + ",'title':'제목','createdAt':'2026-01-02T03:04:05Z','body':'본문'" + more + "}");
    }

    static String comment(String board, long post, int number, String more) {
        return line("{'type':'comment','board':'" + board + "','post':" + post + ",'number':" + number + more
                + ",'createdAt':'2026-01-02T03:04:05Z','body':'댓글'}");
    }

    private static String line(String text) {
        return text.replace('\'', '"') + "\n";
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportReport importInto(ForumStorage storage, String lines) {
        return new Importer(storage).read(stream(lines), NOW);
    }

    static String exportFrom(ForumStorage storage) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long lines = new Exporter(storage).write(out);
        return checked(out, lines);
    }

    static String exportFrom(ForumStorage storage, String board) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long lines = new Exporter(storage).write(out, BoardKey.of(board));
        return checked(out, lines);
    }

    private static String checked(ByteArrayOutputStream out, long lines) {
        String text = out.toString(StandardCharsets.UTF_8);
        if (text.chars().filter(c -> c == '\n').count() != lines) {
            throw new AssertionError("said to have written " + lines + " lines, but wrote\n" + text);
        }
        return text;
    }
}
