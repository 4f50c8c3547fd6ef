package dev.madang.forum.view;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;

/**
 * The counter without its schedule, called as hosts and services call it, over a storage whose answers are lost now and then. What Lincheck runs at
 * once must answer as {@link PlainCount} does.
 */
public class CountedViews {

    private static final PostId POST = PostId.of(7);
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final int ROOM = 100;

    private final CountedStorage storage = new CountedStorage();
    private final PendingViews pending;
    private final ViewFlusher flusher;
    private final AtomicLong counted = new AtomicLong();

    /** With so many stripes. */
    protected CountedViews(int stripes) {
        this.pending = new PendingViews(stripes, ROOM, new NoJournal());
        this.flusher = new ViewFlusher(storage, new NodeId("node"), pending, new NoJournal(), ViewListener.NONE);
    }

    /** Counts a view. */
    @Operation
    public void record() {
        count();
    }

    /** Whether it was counted. */
    final boolean count() {
        boolean done = pending.add(POST, NOW);
        if (done) {
            counted.incrementAndGet();
        }
        return done;
    }

    /** From now on nothing is counted. */
    final void stop() {
        pending.close();
        flush();
    }

    /** Stores what waits; where it meets a lost answer that another thread asked for, the next one sends it again. */
    @Operation
    public void flush() {
        try {
            flusher.flush();
        } catch (StorageException e) {
            storage.failingNoMore();
        }
    }

    /** Stores what waits, and is not told so; sent again by whoever flushes next. */
    @Operation
    public void flushUnanswered() {
        storage.failing(CountedStorage.Failure.AFTER);
        flush();
        storage.failingNoMore();
    }

    /** All views, as a reader is shown them. */
    @Operation
    public long total() {
        long mark = flusher.stored();
        long stored = storage.stored(POST);
        OptionalLong waiting = flusher.waiting(POST, mark);
        return waiting.isPresent()
                ? stored + waiting.getAsLong()
                : flusher.totals(Set.of(POST)).getOrDefault(POST, 0L);
    }

    /** After all that ran at once: each counted view is stored once. */
    @Validate
    public void storesEachOnce() {
        storage.failingNoMore();
        flusher.flush();
        if (storage.stored(POST) != counted.get()) {
            throw new IllegalStateException(storage.stored(POST) + " are stored of " + counted);
        }
    }
}
