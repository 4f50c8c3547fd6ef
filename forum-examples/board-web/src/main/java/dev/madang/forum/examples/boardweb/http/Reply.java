package dev.madang.forum.examples.boardweb.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered. Immutable, but for its bytes, which nobody changes. */
public final class Reply {

    private static final String HTML = "text/html; charset=utf-8";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /** An answer of these parts. */
    public Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The headers, by name. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Whether it is a page. */
    public boolean isHtml() {
        return HTML.equals(headers.get("Content-Type"));
    }

    byte[] body() {
        return body;
    }

    /** A page, different for each reader and never kept without asking again. */
    public static Reply html(int status, byte[] body) {
        return new Reply(status, Map.of("Content-Type", HTML, "Cache-Control", "private, no-cache"), body);
    }

    /** One line of text. */
    public static Reply text(int status, String line) {
        return new Reply(
                status,
                Map.of("Content-Type", "text/plain; charset=utf-8", "Cache-Control", "no-store"),
                (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the browser to a path of this site, to read it: 303. */
    public static Reply seeOther(String path) {
        return goTo(303, path);
    }

    /** The page is at another path at present: 302. */
    public static Reply found(String path) {
        return goTo(302, path);
    }

    private static Reply goTo(int status, String path) {
        return new Reply(status, Map.of("Location", path, "Cache-Control", "no-store"), new byte[0]);
    }

    /** The same with another header. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
