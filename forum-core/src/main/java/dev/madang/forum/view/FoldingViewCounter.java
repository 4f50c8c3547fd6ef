package dev.madang.forum.view;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewStorage;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds views in memory until they are flushed; what comes after it says when. */
abstract sealed class FoldingViewCounter implements ViewCounter permits BufferedViewCounter, ImmediateViewCounter {

    private static final Logger LOG = LoggerFactory.getLogger(ViewCounter.class);

    private final PendingViews pending;
    private final ViewFlusher flusher;

    FoldingViewCounter(int maxPending, ViewStorage storage, NodeId node) {
        this.pending = new PendingViews(maxPending);
        this.flusher = new ViewFlusher(storage, node, pending);
    }

    @Override
    public boolean record(PostId post, Instant at) {
        return pending.add(post, at);
    }

    @Override
    public long pending(PostId post) {
        return pending.of(post) + flusher.underWay(post);
    }

    @Override
    public void flush() {
        flusher.flush();
    }

    /** For a reader and for a schedule, both of which an exception would end. */
    void flushQuietly() {
        try {
            flusher.flush();
        } catch (StorageException e) {
            LOG.warn("Views could not be stored yet, they wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Views could not be stored, they wait", e);
        }
    }

    @Override
    public CounterStats stats() {
        return flusher.stats();
    }

    @Override
    public void close() {
        pending.close();
        flusher.flush();
    }
}
