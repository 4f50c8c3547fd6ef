package dev.madang.forum.view;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Stores views at intervals, from a thread of its own. */
final class BufferedViewCounter extends FoldingViewCounter {

    private final ScheduledExecutorService thread;
    private final Future<?> schedule;

    BufferedViewCounter(ViewCounting.Buffered how, ViewJournal journal, ViewSink sink) {
        super(new PendingViews(PendingViews.stripesForThisMachine(), how.maxPending(), journal), journal, sink);
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "madang-views");
            daemon.setDaemon(true);
            return daemon;
        });
        long nanos = how.flushEvery().toNanos();
        this.schedule = thread.scheduleWithFixedDelay(this::flushQuietly, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        schedule.cancel(false);
        thread.shutdown();
        super.close();
    }
}
