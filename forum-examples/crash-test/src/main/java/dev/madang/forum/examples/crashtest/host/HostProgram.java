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

/** A host: does what its standard input asks, and answers on its standard output. Ends in order when the input does. */
public final class HostProgram {

    private static final int THREADS = 16;

    private HostProgram() {}

    /** Needs no arguments. */
    @SuppressWarnings("BanSerializableRead") // from the harness that started this process
    public static void main(String... args) throws IOException, ClassNotFoundException {
        PrintStream pipe = System.out;
        System.setOut(System.err);
        Outbox outbox = new Outbox(pipe);
        ObjectInputStream in = new ObjectInputStream(System.in);
        try (Node node = Node.prepared((Prepare) in.readObject(), outbox)) {
            node.start((Start) in.readObject());
            outbox.send(new Message.Ready());
            serve(in, node, outbox);
        } catch (EOFException neverStarted) {
            // The harness has no more need of this one.
        }
    }

    @SuppressWarnings("BanSerializableRead") // from the harness that started this process
    private static void serve(ObjectInputStream in, Node node, Outbox outbox)
            throws IOException, ClassNotFoundException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            while (true) {
                Call call = (Call) in.readObject();
                threads.execute(() -> outbox.send(new Message.Answered(call.number(), node.answer(call.request()))));
            }
        } finally {
            threads.shutdown();
        }
    }
}
