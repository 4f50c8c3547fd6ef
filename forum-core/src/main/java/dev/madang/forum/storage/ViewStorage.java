package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;
import java.util.List;
import java.util.Set;

/** Counts of views: a total for each post, and how many fell into each hour and day. */
public interface ViewStorage {

    /**
     * Adds the counts of a flush to totals, hours and days of UTC, and remembers its sequence, all in one atomic unit. Does nothing when the node's last
     * sequence is the flush's or higher: then it was applied before. Counts of posts that are not there are left out.
     *
     * @return whether it was applied now
     */
    boolean apply(ViewFlush flush);

    /** The sequence of the last flush applied from this node; 0 when there was none. */
    long lastSequence(NodeId node);

    /**
     * Remembers that a viewer saw a post in a window.
     *
     * @return whether this is the first time that it is remembered: of any number of equal calls one is answered with true
     */
    boolean firstView(FirstView view);

    /** The totals of these posts and the sequence of the last flush of {@code node} that is in them, as of one moment. */
    ViewTotals totals(NodeId node, Set<PostId> posts);

    /**
     * The published posts of some boards that were viewed most in a span of hours, most first, then the higher id first. The cost should not
     * depend on how many posts there are.
     */
    List<MostRead> mostRead(MostReadQuery query);

    /** Views of one post by hour or day in a span of them, in order; those without any are left out. */
    List<BucketViews> history(HistoryQuery query);

    /**
     * Forgets hours, days and first views that began before the given times; totals stay, and hours and days do without each other. Answers how many
     * rows went, at most {@code limit}.
     */
    int prune(PruneViews prune);
}
