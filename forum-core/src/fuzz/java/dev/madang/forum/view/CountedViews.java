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

    static final NodeId NODE = new NodeId("node");
    static final int ROOM = 100;

    private static final PostId POST = PostId.of(7);
    private static final long NOW = Instant.parse("2026-11-23T00:00:00Z").toEpochMilli();

    private final CountedStorage storage = new CountedStorage();
    private final ViewJournal journal;
    private final PendingViews pending;
    private final ViewFlusher flusher;
    private final AtomicLong counted = new AtomicLong();

    /** With so many stripes. */
    CountedViews(int stripes, ViewJournal journal) {
        this.journal = journal;
        this.pending = new PendingViews(stripes, ROOM, journal);
        this.flusher = new ViewFlusher(storage, NODE, pending, journal, ViewListener.NONE);
        pending.restore(journal.kept(), NOW);
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
        storeWhatIsLeft();
        if (storage.stored(POST) != counted.get()) {
            throw new IllegalStateException(storage.stored(POST) + " are stored of " + counted);
        }
    }

    /** By this process. */
    void storeWhatIsLeft() {
        flusher.flush();
    }

    /** By the next process of this node, of what {@code found} keeps. */
    final void takeOver(ViewJournal found) {
        PendingViews kept = new PendingViews(1, ROOM, found);
        ViewFlusher next = new ViewFlusher(storage, NODE, kept, found, ViewListener.NONE);
        kept.restore(found.kept(), NOW);
        next.flush();
        found.close();
        journal.close();
    }
}
