package dev.madang.forum.examples.boardweb.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/**
 * What a request carries, read within bounds: so many bytes, and of those that are large so many at once, or many clients together could take
 * all memory. Closed when the request is answered. Not thread-safe.
 */
final class Body implements AutoCloseable {

    /**
     * The most bytes. A text of 100,000 code points, each of them four bytes and each byte percent-encoded, takes 1.2 million.
     */
    static final int MAX = 2 << 20;

    /** Whatever is longer than this waits for nobody: it is taken when few others are so long, or refused. */
    static final int LARGE = 64 << 10;

    private final InputStream in;
    private final Semaphore large;
    private boolean holds;
    private boolean unread;

    /** What comes by {@code in}; {@code large} is shared with the other requests. */
    Body(InputStream in, Semaphore large) {
        this.in = in;
        this.large = large;
    }

    /**
     * All of it.
     *
     * @throws HttpProblem when it is too large, or large when too many others are, or ends before its end
     */
    byte[] bytes() {
        try {
            byte[] first = in.readNBytes(LARGE);
            return first.length < LARGE ? first : rest(first);
        } catch (IOException e) {
            unread = true;
            throw HttpProblem.malformed("the body ends before its end");
        }
    }

    private byte[] rest(byte[] first) throws IOException {
        if (!large.tryAcquire()) {
            throw refused(HttpProblem.busy());
        }
        holds = true;
        byte[] rest = in.readNBytes(MAX + 1 - LARGE);
        if (LARGE + rest.length > MAX) {
            throw refused(HttpProblem.tooLarge());
        }
        byte[] all = Arrays.copyOf(first, LARGE + rest.length);
        System.arraycopy(rest, 0, all, LARGE, rest.length);
        return all;
    }

    /** Most clients listen only when they have sent all. */
    private HttpProblem refused(HttpProblem problem) throws IOException {
        unread = true;
        in.skip(4L * MAX);
        return problem;
    }

    /** Whether something of it may still be on its way, so that no other request can follow on the connection. */
    boolean isUnread() {
        return unread;
    }

    @Override
    public void close() {
        if (holds) {
            large.release();
            holds = false;
        }
    }
}
