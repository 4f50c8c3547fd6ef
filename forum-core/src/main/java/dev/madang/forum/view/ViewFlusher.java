package dev.madang.forum.view;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes pending views to the storage, one flush after the other. A flush that fails is sent again, unchanged and under its sequence, before
 * the next one is made: so it counts once, also when the first try was stored and only its answer was lost.
 */
final class ViewFlusher {

    private final ViewStorage storage;
    private final NodeId node;
    private final PendingViews pending;
    private final ReentrantLock turn = new ReentrantLock();
    private long lastSequence = -1;
    private final AtomicLong flushed = new AtomicLong();

    private record UnderWay(ViewFlush flush, Map<PostId, Long> counts, Optional<Instant> oldest) {}

    private volatile @Nullable UnderWay underWay;

    ViewFlusher(ViewStorage storage, NodeId node, PendingViews pending) {
        this.storage = storage;
        this.node = node;
        this.pending = pending;
    }

    void flush() {
        turn.lock();
        try {
            if (underWay == null && pending.oldest().isEmpty()) {
                return;
            }
            if (lastSequence < 0) {
                lastSequence = storage.lastSequence(node);
            }
            send();
            Optional<Instant> oldest = pending.oldest();
            List<ViewCount> counts = pending.drain();
            if (!counts.isEmpty()) {
                underWay = new UnderWay(new ViewFlush(node, ++lastSequence, counts), sums(counts), oldest);
                send();
            }
        } finally {
            turn.unlock();
        }
    }

    private void send() {
        UnderWay sending = underWay;
        if (sending != null) {
            storage.apply(sending.flush());
            flushed.addAndGet(total(sending));
            underWay = null;
        }
    }

    /** Views of a post that a flush has taken up and that are not known to be stored. */
    long underWay(PostId post) {
        UnderWay sending = underWay;
        return sending == null ? 0 : sending.counts().getOrDefault(post, 0L);
    }

    /** Waits for no flush: who asks may be asking because the storage hangs. */
    CounterStats stats() {
        UnderWay waiting = underWay;
        long stored = flushed.get();
        long dropped = pending.dropped();
        long accepted = pending.accepted();
        Optional<Instant> oldest = waiting == null ? pending.oldest() : waiting.oldest();
        return new CounterStats(accepted, stored, Math.max(0, accepted - dropped - stored), dropped, oldest);
    }

    private static long total(UnderWay sending) {
        return sending.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<PostId, Long> sums(List<ViewCount> counts) {
        Map<PostId, Long> sums = new HashMap<>();
        counts.forEach(count -> sums.merge(count.post(), count.count(), Long::sum));
        return sums;
    }
}
