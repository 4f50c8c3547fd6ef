package dev.madang.forum.examples.crashtest.host;

import dev.madang.forum.StorageException;
import dev.madang.forum.examples.crashtest.wire.Message;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Flushes views beside the engine's own timer, and tells when: so the harness knows what a kill may lose. */
final class Flushing implements AutoCloseable {

    private static final int EVERY_MILLIS = 90;

    private static final int PATIENCE_SECONDS = 60;

    private final Runnable flush;
    private final Outbox outbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "flushing");
        thread.setDaemon(true);
        return thread;
    });

    private Flushing(Runnable flush, Outbox outbox) {
        this.flush = flush;
        this.outbox = outbox;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flush() throws nothing
    static Flushing start(Runnable flush, Outbox outbox) {
        Flushing flushing = new Flushing(flush, outbox);
        flushing.timer.scheduleWithFixedDelay(flushing::flush, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return flushing;
    }

    private void flush() {
        outbox.send(new Message.FlushBegan());
        try {
            flush.run();
            outbox.send(new Message.FlushStored());
        } catch (StorageException e) {
            // They stay pending, and the next flush stores them.
        }
    }

    /** Waits for the flush under way. An interrupt would close a file of H2 under the whole host. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a flush does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
