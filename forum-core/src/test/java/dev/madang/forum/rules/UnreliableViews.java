package dev.madang.forum.rules;

import dev.madang.forum.ForwardingStorage;
import dev.madang.forum.StorageException;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BucketViews;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import dev.madang.forum.storage.ViewTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A storage in memory whose flushes of views fail when they are told to: before anything of them is stored, or after all is. */
final class UnreliableViews extends ForwardingStorage implements ViewStorage {

    enum Failure {
        NONE,
        BEFORE,
        AFTER
    }

    private final ForumStorage inner;
    private final List<ViewFlush> tried = new ArrayList<>();
    private Failure failure = Failure.NONE;
    private boolean forgetful;

    UnreliableViews() {
        this(new InMemoryForumStorage());
    }

    private UnreliableViews(ForumStorage inner) {
        super(inner);
        this.inner = inner;
    }

    void fail(Failure how) {
        failure = how;
    }

    /** From now on first views cannot be asked for. */
    void failOnFirstViews() {
        forgetful = true;
    }

    /** Every flush that came, also those that failed. */
    List<ViewFlush> tried() {
        return tried;
    }

    @Override
    public boolean apply(ViewFlush flush) {
        tried.add(flush);
        if (failure == Failure.BEFORE) {
            throw new StorageException(StorageException.Outcome.NOT_DONE, "before", null);
        }
        boolean applied = inner.views().apply(flush);
        if (failure == Failure.AFTER) {
            throw new StorageException(StorageException.Outcome.UNKNOWN, "after", null);
        }
        return applied;
    }

    @Override
    public long lastSequence(NodeId node) {
        return inner.views().lastSequence(node);
    }

    @Override
    public boolean firstView(FirstView view) {
        if (forgetful) {
            throw new StorageException(StorageException.Outcome.NOT_DONE, "away", null);
        }
        return inner.views().firstView(view);
    }

    @Override
    public ViewTotals totals(NodeId node, Set<PostId> posts) {
        return inner.views().totals(node, posts);
    }

    @Override
    public List<MostRead> mostRead(MostReadQuery query) {
        return inner.views().mostRead(query);
    }

    @Override
    public List<BucketViews> history(HistoryQuery query) {
        return inner.views().history(query);
    }

    @Override
    public int prune(PruneViews prune) {
        return inner.views().prune(prune);
    }

    @Override
    public ViewStorage views() {
        return this;
    }

    /** Stays open, so that a test can look at what a closed forum left. */
    @Override
    public void close() {}
}
