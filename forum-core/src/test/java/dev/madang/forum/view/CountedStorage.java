package dev.madang.forum.view;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BucketViews;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import dev.madang.forum.storage.ViewTotals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Holds totals and sequences, and fails when it is told to. Thread-safe. */
public final class CountedStorage implements ViewStorage {

    /** When an application of a flush fails. */
    public enum Failure {
        NEVER,
        BEFORE,
        AFTER
    }

    private final Map<NodeId, Long> sequences = new HashMap<>();
    private final Map<PostId, Long> totals = new HashMap<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<ViewFlush> applied = new ArrayList<>();
    private Runnable whenApplied = () -> {};

    /** How the next applications of views fail, one after the other. */
    public synchronized void failing(Failure... next) {
        failures.addAll(List.of(next));
    }

    /** No application fails any more. */
    public synchronized void failingNoMore() {
        failures.clear();
    }

    /** What happens after a flush is stored and before its sender is told so. */
    public synchronized void whenApplied(Runnable action) {
        whenApplied = action;
    }

    @Override
    public boolean apply(ViewFlush flush) {
        boolean applied = store(flush);
        if (!flush.counts().isEmpty()) {
            whenApplied.run();
        }
        return applied;
    }

    private synchronized boolean store(ViewFlush flush) {
        Failure failure = failures.isEmpty() || flush.counts().isEmpty() ? Failure.NEVER : failures.remove();
        if (failure == Failure.BEFORE) {
            throw new StorageException(StorageException.Outcome.NOT_DONE, "before", null);
        }
        boolean applied = flush.sequence() > sequences.getOrDefault(flush.node(), 0L);
        if (applied) {
            sequences.put(flush.node(), flush.sequence());
            this.applied.add(flush);
            for (ViewCount count : flush.counts()) {
                totals.merge(count.post(), count.count(), Long::sum);
            }
        }
        if (failure == Failure.AFTER) {
            throw new StorageException(StorageException.Outcome.UNKNOWN, "after", null);
        }
        return applied;
    }

    /** The flushes that are stored, in the order in which they came. */
    synchronized List<ViewFlush> applied() {
        return List.copyOf(applied);
    }

    /** What is stored of a post. */
    public synchronized long stored(PostId post) {
        return totals.getOrDefault(post, 0L);
    }

    /** What is stored of all posts. */
    public synchronized long stored() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What a service shows of a post: a mark, the storage, what waits; and where that is not known, both at once. */
    public long shown(ViewCounter counter, PostId post) {
        long mark = counter.mark();
        long stored = stored(post);
        OptionalLong waiting = counter.pending(post, mark);
        return waiting.isPresent()
                ? stored + waiting.getAsLong()
                : counter.totals(Set.of(post)).getOrDefault(post, 0L);
    }

    @Override
    public synchronized long lastSequence(NodeId node) {
        return sequences.getOrDefault(node, 0L);
    }

    @Override
    public synchronized ViewTotals totals(NodeId node, Set<PostId> posts) {
        Map<PostId, Long> found = new HashMap<>(totals);
        found.keySet().retainAll(posts);
        return new ViewTotals(lastSequence(node), found);
    }

    @Override
    public boolean firstView(FirstView view) {
        throw new StorageException(StorageException.Outcome.NOT_DONE, "away", null);
    }

    @Override
    public List<MostRead> mostRead(MostReadQuery query) {
        return List.of();
    }

    @Override
    public List<BucketViews> history(HistoryQuery query) {
        return List.of();
    }

    @Override
    public int prune(PruneViews prune) {
        return 0;
    }
}
