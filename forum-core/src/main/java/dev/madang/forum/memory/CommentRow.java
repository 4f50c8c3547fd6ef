package dev.madang.forum.memory;

import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.RecentWrite;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A comment. */
final class CommentRow implements Authored {

    final PostRow post;
    final int number;
    final @Nullable CommentRow parent;
    final ThreadPath path;
    final Instant createdAt;
    CommentContent content;
    Byline byline;
    ContentStatus status = ContentStatus.PUBLISHED;
    ContentStatus before = ContentStatus.PUBLISHED;
    Optional<Instant> editedAt = Optional.empty();
    long version = 1;
    int listedReplies;

    CommentRow(
            PostRow post,
            int number,
            @Nullable CommentRow parent,
            CommentContent content,
            Byline byline,
            Instant createdAt) {
        this.post = post;
        this.number = number;
        this.parent = parent;
        this.path = parent == null ? ThreadPath.top(number) : parent.path.reply(number);
        this.content = content;
        this.byline = byline;
        this.createdAt = createdAt;
    }

    boolean isPublished() {
        return status == ContentStatus.PUBLISHED;
    }

    CommentId id() {
        return CommentId.of(post.id, number);
    }

    OptionalInt parentNumber() {
        return parent == null ? OptionalInt.empty() : OptionalInt.of(parent.number);
    }

    Comment comment() {
        return new Comment(
                id(),
                parentNumber(),
                path.depth(),
                content.body(),
                byline.author(),
                byline.origin().masked(),
                content.secrecy(),
                status,
                version,
                createdAt,
                editedAt);
    }

    /** Erases all but the number, the place and the times. */
    void purge() {
        content = new CommentContent("", content.secrecy());
        byline = byline.anonymous();
    }

    @Override
    public Byline byline() {
        return byline;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public RecentWrite.Kind kind() {
        return RecentWrite.Kind.COMMENT;
    }
}
