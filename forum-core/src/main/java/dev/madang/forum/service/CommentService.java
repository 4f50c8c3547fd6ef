package dev.madang.forum.service;

import static dev.madang.forum.Violations.required;

import dev.madang.forum.NotFoundException;
import dev.madang.forum.access.Action;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.comment.CommentSlice;
import dev.madang.forum.page.Cursor;
import dev.madang.forum.page.Direction;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.CommentRankQuery;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.CommentSliceQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.KeptAddress;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Comments: writing, reading, changing, and the thread of a post. Thread-safe.
 *
 * <p>A guest proves with {@link Actor#password} that a comment is theirs; that takes the time of a slow hash, on purpose.
 */
public final class CommentService {

    private final ForumStorage storage;
    private final Gate gate;
    private final CommentThreads threads;
    private final CommentWriter writer;
    private final Moment moment;

    CommentService(ForumStorage storage, Gate gate, Writing writing, Moment moment) {
        this.storage = storage;
        this.gate = gate;
        this.threads = new CommentThreads(storage.comments(), gate);
        this.writer = new CommentWriter(storage, gate, writing, moment);
        this.moment = moment;
    }

    /**
     * Writes a comment. It gets its post's next number.
     *
     * @return the comment; when the draft's idempotency key was used before for the same draft, the comment that it made, as it is by now
     * @throws dev.madang.forum.ConflictException when the key was used for another request
     * @throws dev.madang.forum.RateLimitedException when the limits on writing refuse it
     */
    public Comment write(Actor actor, CommentDraft draft) {
        return writer.write(required("actor", actor), required("draft", draft));
    }

    /** One comment. */
    public Comment get(Actor actor, CommentId id) {
        return passed(actor, id, Action.READ).comment();
    }

    /**
     * Changes the words of a comment, if it is at the version that the edit saw.
     *
     * @throws dev.madang.forum.ConflictException with both versions, when it is not
     */
    public Comment edit(Actor actor, CommentEdit edit) {
        return writer.edit(required("actor", actor), required("edit", edit));
    }

    /** Deletes a comment as its author, who can restore it. Deleting it again does nothing. */
    public Comment delete(Actor actor, CommentId id) {
        return change(actor, id, Action.DELETE);
    }

    /** Removes a comment as a moderator; its author cannot restore it. Removing it again does nothing. */
    public Comment remove(Actor actor, CommentId id) {
        return change(actor, id, Action.REMOVE);
    }

    /** Erases text, author and address for good. Its number, and its place while replies stand under it, stay. */
    public Comment purge(Actor actor, CommentId id) {
        return change(actor, id, Action.PURGE);
    }

    /** Gives a deleted or removed comment the status that it had before. */
    public Comment restore(Actor actor, CommentId id) {
        return change(actor, id, Action.RESTORE);
    }

    private Comment change(Actor actor, CommentId id, Action action) {
        required("actor", actor);
        required("comment", id);
        return Writing.untilDecided("comment", () -> {
            CommentRecord present = find(id);
            gate.passComment(actor, action, present);
            ContentStatus now = present.comment().status();
            ContentStatus wanted = wanted(action, now, present.before());
            if (now == wanted) {
                return Optional.of(present.comment());
            }
            ContentStatus before = action == Action.REMOVE ? now : ContentStatus.PUBLISHED;
            Answer<Long> answer = storage.comments()
                    .changeStatus(new ChangeCommentStatus(id, present.comment().version(), wanted, before));
            return answer instanceof Answer.Refused
                    ? Optional.empty()
                    : Optional.of(Writing.readBack(() -> find(id)).comment());
        });
    }

    /** What is left as it is: deleting what is not published, and everything but purging where all is erased. */
    private static ContentStatus wanted(Action action, ContentStatus now, ContentStatus before) {
        return switch (action) {
            case PURGE -> ContentStatus.PURGED;
            case REMOVE -> now == ContentStatus.PURGED ? now : ContentStatus.REMOVED;
            case DELETE -> now == ContentStatus.PUBLISHED ? ContentStatus.DELETED : now;
            default -> now == ContentStatus.PUBLISHED || now == ContentStatus.PURGED ? now : before;
        };
    }

    /** The full address that a comment was written from, while it is kept; for moderators. */
    public Optional<ClientAddress> address(Actor actor, CommentId id) {
        Instant now = moment.now();
        return passed(actor, id, Action.SEE_ADDRESS)
                .origin()
                .kept()
                .filter(kept -> kept.forgetAt().isAfter(now))
                .map(KeptAddress::address);
    }

    private CommentRecord passed(Actor actor, CommentId id, Action action) {
        required("actor", actor);
        CommentRecord comment = find(required("comment", id));
        gate.passComment(actor, action, comment);
        return comment;
    }

    private CommentRecord find(CommentId id) {
        return storage.comments().find(id).orElseThrow(() -> new NotFoundException("comment", id.toString()));
    }

    /** One numbered page of a post's comments, in thread order; in the board's page size where {@code paging} has none. */
    public CommentPage list(Actor actor, PostId post, Paging paging) {
        return page(actor, post, paging, Visibility.PUBLISHED);
    }

    /** The same with every comment that is deleted, removed or purged; for moderators. */
    public CommentPage listEverything(Actor actor, PostId post, Paging paging) {
        return page(actor, post, paging, Visibility.EVERYTHING);
    }

    private CommentPage page(Actor actor, PostId id, Paging paging, Visibility visibility) {
        required("paging", paging);
        PostHead post = readable(actor, id, visibility);
        return threads.page(actor, post, paging, visibility);
    }

    /** A part of a post's comments, in thread order, by cursor. */
    public CommentSlice slice(Actor actor, PostId id, Slicing slicing) {
        required("slicing", slicing);
        PostHead post = readable(actor, id, Visibility.PUBLISHED);
        String list = "thread " + id;
        Optional<ListCursor> from = slicing.from().map(cursor -> ListCursor.decode(cursor, list));
        Direction direction = from.map(ListCursor::direction).orElse(Direction.FORWARD);
        OptionalInt number =
                from.map(cursor -> OptionalInt.of((int) cursor.place().major())).orElse(OptionalInt.empty());
        List<Comment> found = storage.comments()
                .slice(new CommentSliceQuery(id, Visibility.PUBLISHED, number, direction, slicing.size() + 1));
        Part<Comment> part = Part.of(found, slicing.size(), direction, from.isPresent());
        return new CommentSlice(
                threads.shown(actor, post, part.rows(), Visibility.PUBLISHED),
                part.before().map(comment -> cursor(Direction.BACKWARD, comment, list)),
                part.after().map(comment -> cursor(Direction.FORWARD, comment, list)));
    }

    private static Cursor cursor(Direction direction, Comment comment, String list) {
        return new ListCursor(direction, new Position(comment.number(), 0)).encode(list);
    }

    /** The page that a comment is on, in the board's page size; empty when it is not in the thread. */
    public OptionalLong pageOf(Actor actor, CommentId id) {
        CommentRecord comment = passed(actor, id, Action.READ);
        return pageOf(id, comment.post().board().settings().pageSize());
    }

    /** The page that a comment is on, in pages of {@code size} comments. */
    public OptionalLong pageOf(Actor actor, CommentId id, int size) {
        Paging.checkSize(size);
        passed(actor, id, Action.READ);
        return pageOf(id, size);
    }

    private OptionalLong pageOf(CommentId id, int size) {
        OptionalLong rank = storage.comments().rank(new CommentRankQuery(id, Visibility.PUBLISHED));
        return rank.isEmpty() ? rank : OptionalLong.of(rank.getAsLong() / size + 1);
    }

    private PostHead readable(Actor actor, PostId id, Visibility visibility) {
        required("actor", actor);
        PostHead post = storage.posts()
                .head(new PostRef.ById(required("post", id)))
                .orElseThrow(() -> new NotFoundException("post", id.toString()));
        gate.passPost(actor, Action.READ, post, id.toString());
        if (visibility == Visibility.EVERYTHING) {
            gate.passEverything(actor, post.board());
        }
        return post;
    }
}
