package dev.madang.forum.view;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewStorage;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds views in memory, and stores them from a thread of its own. */
final class BufferedViewCounter implements ViewCounter {

    private static final Logger LOG = LoggerFactory.getLogger(BufferedViewCounter.class);

    private final PendingViews pending;
    private final ViewFlusher flusher;
    private final ScheduledExecutorService thread;
    private final Future<?> schedule;

    BufferedViewCounter(ViewCounting.Buffered how, ViewStorage storage, NodeId node) {
        this.pending = new PendingViews(how.maxPending());
        this.flusher = new ViewFlusher(storage, node, pending);
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "madang-views");
            daemon.setDaemon(true);
            return daemon;
        });
        long nanos = how.flushEvery().toNanos();
        this.schedule = thread.scheduleWithFixedDelay(this::flushQuietly, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** An exception would end the schedule. */
    private void flushQuietly() {
        try {
            flusher.flush();
        } catch (StorageException e) {
            LOG.warn("Views could not be stored yet, they wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Views could not be stored, they wait", e);
        }
    }

    @Override
    public void record(PostId post, Instant at) {
        pending.add(post, at);
    }

    @Override
    public long pending(PostId post) {
        return pending.of(post) + flusher.underWay(post);
    }

    @Override
    public void flush() {
        flusher.flush();
    }

    @Override
    public CounterStats stats() {
        return flusher.stats();
    }

    @Override
    public void close() {
        schedule.cancel(false);
        thread.shutdown();
        pending.close();
        flusher.flush();
    }
}
