package dev.madang.forum.view;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import dev.madang.forum.storage.ViewTotals;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes waiting views to the storage, one flush after the other. A flush that fails is sent again, unchanged and under its sequence, before
 * the next one is made: so it counts once, also when the first try was stored and only its answer was lost.
 *
 * <p>Flushes are numbered 1, 2, 3… here; the storage's sequence of a flush is its number and a {@link #base}, the last sequence of a process
 * before this one.
 */
final class ViewFlusher {

    private static final long UNKNOWN = -1;
    private static final int MOST_SEQUENCES = 3;

    private final ViewStorage storage;
    private final NodeId node;
    private final PendingViews pending;
    private final ViewJournal journal;
    private final ViewListener listener;
    private final ReentrantLock turn = new ReentrantLock();

    private volatile long base = UNKNOWN;
    private volatile long sending;
    private volatile long stored;
    private final AtomicLong flushed = new AtomicLong();
    private long drained;
    private boolean tried;
    private boolean stopped;
    private @Nullable List<ViewCount> counts;

    ViewFlusher(ViewStorage storage, NodeId node, PendingViews pending, ViewJournal journal, ViewListener listener) {
        this.storage = storage;
        this.node = node;
        this.pending = pending;
        this.journal = journal;
        this.listener = listener;
        this.drained = journal.kept().sent().size() > 0 ? 1 : 0;
        journal.kept().sequence().ifPresent(this::takeOver);
    }

    /** What the last process had sent under {@code sequence} may be stored. */
    private void takeOver(long sequence) {
        base = sequence - 1;
        sending = drained;
        tried = true;
    }

    void flush() {
        turn.lock();
        try {
            if (stopped || (drained == stored && pending.isEmpty())) {
                return;
            }
            sendAll();
        } catch (RuntimeException e) {
            listener.on(new ViewEvent.FlushFailed(e));
            throw e;
        } finally {
            turn.unlock();
        }
    }

    private void sendAll() {
        if (base == UNKNOWN) {
            base = claimed();
        }
        send();
        if (!pending.isEmpty()) {
            pending.drain(drained + 1);
            drained++;
            tried = false;
            send();
        }
    }

    /**
     * Takes the next sequence with an empty flush. A process of this node's name that was killed may still be storing its last flush, under that very
     * sequence: it is stored by then, or never, and no retry of this process's first flush can be taken for it.
     */
    private long claimed() {
        long next = storage.lastSequence(node) + 1;
        storage.apply(new ViewFlush(node, next, List.of()));
        return next;
    }

    /** No flush is sent any more: what waits belongs to whoever finds the journal. */
    void stop() {
        turn.lock();
        try {
            stopped = true;
        } finally {
            turn.unlock();
        }
    }

    private void send() {
        if (drained == stored) {
            return;
        }
        List<ViewCount> sent = counts == null ? pending.drained() : counts;
        counts = sent;
        long began = System.nanoTime();
        apply(sent);
        settle(sent, Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * A first try that is answered with "applied before" was not: another process counts under this node's name. Nothing of this one is stored then,
     * and it gets the next sequence.
     */
    private void apply(List<ViewCount> sent) {
        boolean maybeStored = tried;
        for (int sequences = 0; sequences < MOST_SEQUENCES; sequences++) {
            if (apply(base + drained, sent) || maybeStored) {
                return;
            }
            tried = false;
            base = storage.lastSequence(node) + 1 - drained;
        }
        throw new StorageException(StorageException.Outcome.NOT_DONE, "node-in-use", null);
    }

    private boolean apply(long sequence, List<ViewCount> sent) {
        journal.sending(sequence);
        sending = drained;
        tried = true;
        return storage.apply(new ViewFlush(node, sequence, sent));
    }

    private void settle(List<ViewCount> sent, Duration took) {
        long views = sent.stream().mapToLong(ViewCount::count).sum();
        flushed.addAndGet(views);
        stored = drained;
        counts = null;
        pending.settled();
        journal.stored();
        listener.on(new ViewEvent.Flushed(views, sent.size(), took));
    }

    /** The number of the last flush that is known to be stored. */
    long stored() {
        return stored;
    }

    /** Views that are in the storage. */
    long flushed() {
        return flushed.get();
    }

    /** Whether a flush is drained and not known to be stored. Waits for none. */
    boolean isUnderWay() {
        return pending.isAfter(stored);
    }

    /**
     * Views of a post that a storage does not hold that was read after {@code since} was the number of the last flush. Empty when a flush that holds
     * some was being sent at that time.
     */
    OptionalLong waiting(PostId post, long since) {
        OptionalLong waiting = pending.after(since, post);
        return sending > since && pending.mayHold(since + 1, post) ? OptionalLong.empty() : waiting;
    }

    /** Views of a post that are not known to be stored. */
    long waiting(PostId post) {
        OptionalLong waiting = OptionalLong.empty();
        while (waiting.isEmpty()) {
            waiting = pending.after(stored, post);
        }
        return waiting.getAsLong();
    }

    /** What is stored of these posts and what waits, at one moment for each. */
    Map<PostId, Long> totals(Set<PostId> posts) {
        Map<PostId, Long> sums = new HashMap<>();
        while (!sums.keySet().equals(posts)) {
            ViewTotals totals = storage.totals(node, posts);
            long held = base == UNKNOWN ? 0 : Math.max(0, totals.sequence() - base);
            for (PostId post : posts) {
                pending.after(held, post)
                        .ifPresent(waiting -> sums.put(post, totals.views().getOrDefault(post, 0L) + waiting));
            }
        }
        return sums;
    }
}
