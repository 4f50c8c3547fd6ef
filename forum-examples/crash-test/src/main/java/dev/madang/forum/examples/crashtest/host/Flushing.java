package dev.madang.forum.examples.crashtest.host;

import dev.madang.forum.Forum;
import dev.madang.forum.StorageException;
import dev.madang.forum.examples.crashtest.wire.Message;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Flushes views beside the engine's own timer, and tells when: so the harness knows what a kill may lose. */
final class Flushing implements AutoCloseable {

    private static final int EVERY_MILLIS = 90;

    private final Forum forum;
    private final Outbox outbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "flushing");
        thread.setDaemon(true);
        return thread;
    });

    private Flushing(Forum forum, Outbox outbox) {
        this.forum = forum;
        this.outbox = outbox;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flush() throws nothing
    static Flushing start(Forum forum, Outbox outbox) {
        Flushing flushing = new Flushing(forum, outbox);
        flushing.timer.scheduleWithFixedDelay(flushing::flush, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return flushing;
    }

    private void flush() {
        outbox.send(new Message.FlushBegan());
        try {
            forum.views().flush();
            outbox.send(new Message.FlushStored());
        } catch (StorageException e) {
            // They stay pending, and the next flush stores them.
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
