package dev.madang.forum.jdbc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment of a thread while a batch is taken in. */
final class ThreadNode {

    final int number;
    final ThreadPath path;
    final Instant createdAt;
    final boolean published;
    final CommentTable.@Nullable Placed added;
    boolean listed;
    int replies;
    boolean changed;

    private ThreadNode(
            int number, ThreadPath path, boolean published, Instant createdAt, CommentTable.@Nullable Placed added) {
        this.number = number;
        this.path = path;
        this.published = published;
        this.createdAt = createdAt;
        this.added = added;
    }

    static ThreadNode stored(
            int number, ThreadPath path, boolean published, boolean listed, int replies, Instant createdAt) {
        ThreadNode node = new ThreadNode(number, path, published, createdAt, null);
        node.listed = listed;
        node.replies = replies;
        return node;
    }

    static ThreadNode added(CommentTable.Placed comment) {
        return new ThreadNode(
                comment.number(),
                comment.path(),
                comment.line().isPublished(),
                comment.line().dates().createdAt(),
                comment);
    }
}
