package dev.madang.forum.view;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewStorage;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores each view at once. What a failing storage does not take waits for the next view. */
final class ImmediateViewCounter implements ViewCounter {

    private static final Logger LOG = LoggerFactory.getLogger(ImmediateViewCounter.class);

    private final PendingViews pending = new PendingViews(Integer.MAX_VALUE);
    private final ViewFlusher flusher;

    ImmediateViewCounter(ViewStorage storage, NodeId node) {
        this.flusher = new ViewFlusher(storage, node, pending);
    }

    @Override
    public void record(PostId post, Instant at) {
        pending.add(post, at);
        try {
            flusher.flush();
        } catch (StorageException e) {
            LOG.warn("A view could not be stored yet: {}", e.getMessage());
        }
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
        pending.close();
        flusher.flush();
    }
}
