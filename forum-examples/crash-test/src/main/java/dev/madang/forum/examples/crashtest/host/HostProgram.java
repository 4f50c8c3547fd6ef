package dev.madang.forum.examples.crashtest.host;

import dev.madang.forum.examples.crashtest.wire.Call;
import dev.madang.forum.examples.crashtest.wire.Message;
import dev.madang.forum.examples.crashtest.wire.Prepare;
import dev.madang.forum.examples.crashtest.wire.Start;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A host: does what its standard input asks, and answers on its standard output. Ends in order when the input does. */
public final class HostProgram {

    private static final int THREADS = 16;

    private HostProgram() {}

    /** Needs no arguments. Fails when what it holds could not be stored at its end. */
    public static void main(String... args) throws IOException, ClassNotFoundException {
        PrintStream pipe = System.out;
        System.setOut(System.err);
        Outbox outbox = new Outbox(pipe);
        ObjectInputStream in = new ObjectInputStream(System.in);
        if (!(next(in) instanceof Prepare prepare)) {
            return;
        }
        try (Node node = Node.prepared(prepare, outbox)) {
            if (next(in) instanceof Start start) {
                node.start(start);
                outbox.send(new Message.Ready());
                serve(in, node, outbox);
            }
        }
    }

    private static void serve(ObjectInputStream in, Node node, Outbox outbox)
            throws IOException, ClassNotFoundException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            while (next(in) instanceof Call call) {
                threads.execute(() -> outbox.send(new Message.Answered(call.number(), node.answer(call.request()))));
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Null at the end: the harness has no more need of this host. */
    @SuppressWarnings("BanSerializableRead") // from the harness that started this process
    private static @Nullable Object next(ObjectInputStream in) throws IOException, ClassNotFoundException {
        try {
            return in.readObject();
        } catch (EOFException end) {
            return null;
        }
    }
}
