package dev.madang.forum.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The comments of one post while a batch is taken in: those that the batch needs to know, and those that it adds. */
final class IntakeThread {

    private final Map<Integer, ThreadNode> nodes = new HashMap<>();
    private final Map<Integer, long[]> byRoot = new HashMap<>();
    private final Function<Collection<Integer>, List<ThreadNode>> stored;
    private final boolean hasStored;
    private int comments;
    private int thread;
    private int total;
    private int last;

    /**
     * Begins with what is stored.
     *
     * @param stored reads stored comments by their numbers
     * @param hasStored whether there are any
     */
    IntakeThread(Function<Collection<Integer>, List<ThreadNode>> stored, boolean hasStored) {
        this.stored = stored;
        this.hasStored = hasStored;
    }

    /** Reads these comments ahead, in one statement. */
    void know(Collection<Integer> numbers) {
        if (hasStored && !numbers.isEmpty()) {
            stored.apply(numbers).forEach(node -> nodes.putIfAbsent(node.number, node));
        }
    }

    /** A comment that was known ahead or was added. */
    @Nullable
    ThreadNode find(int number) {
        return nodes.get(number);
    }

    void add(CommentTable.Placed comment) {
        ThreadNode node = ThreadNode.added(comment);
        nodes.put(node.number, node);
        long[] sums = sums(node);
        total++;
        sums[1]++;
        last = Math.max(last, node.number);
        if (node.published) {
            comments++;
            enlist(node);
        }
    }

    /** A comment came into the list, and those above it with it, as far as they were not. */
    private void enlist(ThreadNode from) {
        from.listed = true;
        count(from);
        for (int number : from.path.ancestors()) {
            ThreadNode above = above(number);
            above.replies++;
            above.changed = true;
            if (above.listed) {
                return;
            }
            above.listed = true;
            count(above);
        }
    }

    private void count(ThreadNode node) {
        thread++;
        sums(node)[0]++;
    }

    private long[] sums(ThreadNode node) {
        return byRoot.computeIfAbsent(node.path.root(), root -> new long[2]);
    }

    private ThreadNode above(int number) {
        if (!nodes.containsKey(number)) {
            know(List.of(number));
        }
        ThreadNode node = nodes.get(number);
        if (node == null) {
            throw new IllegalStateException("a comment stands under one that is not there");
        }
        return node;
    }

    void write(
            long post,
            PreparedBatch inserts,
            PreparedBatch listings,
            PreparedBatch counts,
            CommentSpans.Changes changes) {
        if (total == 0) {
            return;
        }
        for (ThreadNode node : nodes.values()) {
            CommentTable.Placed added = node.added;
            if (added != null) {
                added.bind(inserts, node.listed, node.replies).add();
            } else if (node.changed) {
                listings.bind("post", post)
                        .bind("number", node.number)
                        .bind("listed", node.listed ? 1 : 0)
                        .bind("replies", node.replies)
                        .add();
            }
        }
        counts.bind("post", post)
                .bind("comments", comments)
                .bind("thread", thread)
                .bind("total", total)
                .bind("last", last)
                .add();
        byRoot.forEach((root, sums) -> changes.add(post, root, sums[0], sums[1]));
    }
}
