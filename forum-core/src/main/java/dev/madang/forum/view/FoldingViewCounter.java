package dev.madang.forum.view;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds views in memory until they are flushed; what comes after it says when. */
abstract sealed class FoldingViewCounter implements ViewCounter permits BufferedViewCounter, ImmediateViewCounter {

    private static final Logger LOG = LoggerFactory.getLogger(ViewCounter.class);

    private final PendingViews pending;
    private final ViewFlusher flusher;
    private final ViewJournal journal;
    private final ViewListener listener;
    private final Clock clock;

    FoldingViewCounter(PendingViews pending, ViewJournal journal, ViewSink sink) {
        this.pending = pending;
        this.journal = journal;
        this.listener = new CautiousListener(sink.listener());
        this.clock = sink.clock();
        this.flusher = new ViewFlusher(sink.storage(), sink.node(), pending, journal, listener);
        pending.restore(journal.kept(), clock.millis());
    }

    @Override
    public final boolean record(PostId post) {
        return record(post, clock.millis());
    }

    @Override
    public final boolean record(PostId post, Instant at) {
        return record(post, at.toEpochMilli());
    }

    /** Counts a view at a time in milliseconds since 1970-01-01T00:00Z: an {@link Instant} for each would be memory for each. */
    boolean record(PostId post, long at) {
        boolean counted = pending.add(post, at);
        if (!counted) {
            listener.on(new ViewEvent.Dropped());
        }
        return counted;
    }

    @Override
    public long mark() {
        return flusher.stored();
    }

    @Override
    public OptionalLong pending(PostId post, long mark) {
        return flusher.waiting(post, mark);
    }

    @Override
    public long pending(PostId post) {
        return flusher.waiting(post);
    }

    @Override
    public Map<PostId, Long> totals(Set<PostId> posts) {
        return flusher.totals(posts);
    }

    @Override
    public void flush() {
        flusher.flush();
    }

    /** For a reader and for a schedule, both of which a failure would end. */
    void flushQuietly() {
        try {
            flusher.flush();
        } catch (StorageException e) {
            LOG.warn("Views could not be stored yet, they wait: {}", e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("Views could not be stored, they wait", e);
        }
    }

    /** Waits for no flush: who asks may be asking because the storage hangs. */
    @Override
    public CounterStats stats() {
        long stored = flusher.flushed();
        Optional<Instant> oldest = pending.oldest(flusher.isUnderWay());
        long dropped = pending.dropped();
        long accepted = pending.accepted();
        return new CounterStats(accepted, stored, Math.max(0, accepted - dropped - stored), dropped, oldest);
    }

    @Override
    public void close() {
        pending.close();
        try (journal) {
            flusher.flush();
        } finally {
            if (!(journal instanceof NoJournal)) {
                flusher.stop();
            }
        }
    }
}
