package dev.madang.forum.examples.crashtest.host;

import dev.madang.forum.examples.crashtest.wire.Message;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Sends messages one after the other, each at once. Thread-safe. */
final class Outbox {

    private final ObjectOutputStream out;

    Outbox(OutputStream pipe) throws IOException {
        this.out = new ObjectOutputStream(new BufferedOutputStream(pipe));
        out.flush();
    }

    synchronized void send(Message message) {
        try {
            out.writeUnshared(message);
            out.reset();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
