package dev.madang.forum.examples.customstorage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.CommentContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A stored comment. Changed by {@link CommentChanges} only, which keeps its lists right. */
final class CommentRow implements Written {

    final CommentId id;

    /** The numbers from the top of the thread down to this. */
    final Order path;

    final Instant createdAt;
    CommentContent content;
    Byline byline;
    ContentStatus status = ContentStatus.PUBLISHED;
    ContentStatus before = ContentStatus.PUBLISHED;
    Optional<Instant> editedAt = Optional.empty();
    long version = 1;

    CommentRow(CommentId id, Order path, CommentContent content, Byline byline, Instant createdAt) {
        this.id = id;
        this.path = path;
        this.content = content;
        this.byline = byline;
        this.createdAt = createdAt;
    }

    /** Where a comment stands that replies to {@code parent}, or to none. */
    static Order path(Optional<CommentRow> parent, long number) {
        return parent.map(row -> row.path.below(number)).orElseGet(() -> Order.of(number));
    }

    boolean isPublished() {
        return status == ContentStatus.PUBLISHED;
    }

    int depth() {
        return path.numbers().size() - 1;
    }

    OptionalInt parent() {
        List<Long> numbers = path.numbers();
        return depth() == 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(numbers.get(numbers.size() - 2)));
    }

    Entry in(Visibility visibility) {
        return new Entry(Listing.of(id.post(), visibility), path, id.number());
    }

    Comment comment() {
        return new Comment(
                id,
                parent(),
                depth(),
                content.body(),
                byline.author(),
                byline.origin().masked(),
                content.secrecy(),
                status,
                version,
                createdAt,
                editedAt);
    }

    @Override
    public WrittenId written() {
        return WrittenId.of(createdAt, id);
    }

    @Override
    public Byline byline() {
        return byline;
    }
}
