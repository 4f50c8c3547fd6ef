package dev.madang.forum.examples.boardweb.http;

import java.io.Serial;

/** A request that is answered with an error status before any page was asked. The message is for logs. */
public final class HttpProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String allow;

    private HttpProblem(int status, String code, String message, String allow) {
        super(message);
        this.status = status;
        this.code = code;
        this.allow = allow;
    }

    private HttpProblem(int status, String message) {
        this(status, "http-" + status, message, "");
    }

    /** The request cannot be read. */
    public static HttpProblem malformed(String what) {
        return new HttpProblem(400, what);
    }

    /** The form was not sent from a page of this visitor's. */
    public static HttpProblem forged() {
        return new HttpProblem(403, "csrf token");
    }

    /** The visitor is known, and the form was made for a session that is over. */
    public static HttpProblem stale() {
        return new HttpProblem(403, "http-403-stale", "csrf token of another session", "");
    }

    /** There is no such page. */
    public static HttpProblem missing() {
        return new HttpProblem(404, "no such page");
    }

    /** The page is there, for other methods. */
    public static HttpProblem notAllowed(String allow) {
        return new HttpProblem(405, "http-405", "method not allowed", allow);
    }

    /** The body is larger than any form. */
    public static HttpProblem tooLarge() {
        return new HttpProblem(413, "body too large");
    }

    /** The body is large, and so are too many others. */
    public static HttpProblem busy() {
        return new HttpProblem(503, "too many large bodies");
    }

    /** The body is no form. */
    public static HttpProblem notAForm() {
        return new HttpProblem(415, "not a form");
    }

    /** What to answer. */
    public int status() {
        return status;
    }

    /** The stable word for what is wrong. */
    public String code() {
        return code;
    }

    /** The methods that the page takes; empty unless the status is 405. */
    public String allow() {
        return allow;
    }
}
