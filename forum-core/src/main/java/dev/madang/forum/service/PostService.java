package dev.madang.forum.service;

import static dev.madang.forum.Violations.required;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.access.Action;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.comment.PostWithComments;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Neighbors;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.post.PostSlice;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.KeptAddress;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.view.ViewGate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Posts: writing, reading, changing, and their lists. Thread-safe.
 *
 * <p>A guest proves with {@link Actor#password} that a post is theirs; that takes the time of a slow hash, on purpose.
 */
public final class PostService {

    private static final int MOST_REVISIONS = 1_000;

    private final ForumStorage storage;
    private final Gate gate;
    private final Reading reading;
    private final PostLists lists;
    private final CommentThreads threads;
    private final PostWriter writer;
    private final PostStates states;
    private final ViewGate viewGate;
    private final Moment moment;

    PostService(
            ForumStorage storage,
            Gate gate,
            Writing writing,
            Reading reading,
            PostLists lists,
            ViewGate viewGate,
            Moment moment) {
        this.storage = storage;
        this.gate = gate;
        this.reading = reading;
        this.lists = lists;
        this.threads = new CommentThreads(storage.comments(), gate);
        this.writer = new PostWriter(storage, gate, writing, reading, moment);
        this.states = new PostStates(storage, gate, reading);
        this.viewGate = viewGate;
        this.moment = moment;
    }

    /**
     * Writes a post. It gets its board's next number.
     *
     * @return the post; when the draft's idempotency key was used before for the same draft, the post that it made, as it is by now
     * @throws ConflictException when the key was used for another request
     * @throws dev.madang.forum.RateLimitedException when the limits on writing refuse it
     */
    public Post write(Actor actor, PostDraft draft) {
        return writer.write(required("actor", actor), required("draft", draft), Optional.empty());
    }

    /**
     * The post that is the discussion of a thing of the host's; it is written from {@code draft} when there is none yet. However many ask at
     * once, there is one. While it is deleted or removed, it is not there for whoever may not read it; once it is purged, a new one is made.
     */
    public Post discussion(Actor actor, Subject subject, PostDraft draft) {
        required("draft", draft);
        return present(actor, subject, draft).orElseGet(() -> {
            try {
                return writer.write(actor, draft, Optional.of(subject));
            } catch (ConflictException e) {
                if (e.kind() != ConflictException.Kind.EXISTS) {
                    throw e;
                }
                return read(actor, new PostRef.BySubject(subject));
            } catch (RateLimitedException e) {
                // Perhaps for what the same author has just written: this discussion, by another call.
                return discussion(actor, subject).orElseThrow(() -> e);
            }
        });
    }

    /** The discussion that is there; to a repeated request also one that its actor may not read any more. */
    private Optional<Post> present(Actor actor, Subject subject, PostDraft draft) {
        try {
            return discussion(actor, subject);
        } catch (AccessDeniedException refusal) {
            return Optional.of(
                    writer.repeated(actor, draft, Optional.of(subject)).orElseThrow(() -> refusal));
        }
    }

    /** The post that is the discussion of a thing of the host's, if there is one. Counts no view. */
    public Optional<Post> discussion(Actor actor, Subject subject) {
        required("actor", actor);
        PostRef ref = new PostRef.BySubject(required("subject", subject));
        try {
            return Optional.of(read(actor, ref));
        } catch (NotFoundException hiddenOrAbsent) {
            return Optional.empty();
        }
    }

    /** A person reads a post: a view is counted, if the rule says so. */
    public Post open(Actor actor, PostId id) {
        return opened(actor, new PostRef.ById(required("post", id)));
    }

    /** A person reads a post, found by a number that it has or had: a view is counted, if the rule says so. */
    public Post open(Actor actor, PostNumber number) {
        return opened(actor, new PostRef.ByNumber(required("number", number)));
    }

    /**
     * A person reads a post with a page of its comments: the same as {@link #open(Actor, PostId)} and {@link CommentService#list}, but the post is
     * looked up and judged once. The comments are in the board's page size where {@code comments} has none. Past the last page of them nothing is
     * read, and no view is counted.
     */
    public PostWithComments openWithComments(Actor actor, PostId id, Paging comments) {
        required("comments", comments);
        return openedWithComments(actor, new PostRef.ById(required("post", id)), comments);
    }

    /** The same for a post found by a number that it has or had. */
    public PostWithComments openWithComments(Actor actor, PostNumber number, Paging comments) {
        required("comments", comments);
        return openedWithComments(actor, new PostRef.ByNumber(required("number", number)), comments);
    }

    private PostWithComments openedWithComments(Actor actor, PostRef ref, Paging comments) {
        Reading begun = reading.begun();
        PostRecord found = found(required("actor", actor), ref);
        long views = begun.views(found.head().summary());
        CommentPage page = threads.page(actor, found.head(), comments, Visibility.PUBLISHED);
        long view = page.page() <= page.pages() ? view(actor, found.head().summary()) : 0;
        return new PostWithComments(Reading.post(found, views + view), page);
    }

    /** A program looks at a post: nothing is counted. */
    public Post get(Actor actor, PostId id) {
        return read(actor, new PostRef.ById(required("post", id)));
    }

    /** A program looks at a post, found by a number that it has or had: nothing is counted. A post that moved tells its present number. */
    public Post get(Actor actor, PostNumber number) {
        return read(actor, new PostRef.ByNumber(required("number", number)));
    }

    private PostLists lists() {
        return lists.begun();
    }

    private Post opened(Actor actor, PostRef ref) {
        Reading begun = reading.begun();
        PostRecord found = found(required("actor", actor), ref);
        long views = begun.views(found.head().summary());
        return Reading.post(found, views + view(actor, found.head().summary()));
    }

    /** 1 when this reading counts and is counted, else 0. What was waiting before has been looked at by then. */
    private long view(Actor actor, PostSummary post) {
        boolean counted = post.status() == ContentStatus.PUBLISHED
                && viewGate.counts(actor, post, moment.clock())
                && reading.counter().record(post.id());
        return counted ? 1 : 0;
    }

    private Post read(Actor actor, PostRef ref) {
        return reading.begun().post(found(required("actor", actor), ref));
    }

    private PostRecord found(Actor actor, PostRef ref) {
        PostRecord post = storage.posts().find(ref).orElseThrow(() -> new NotFoundException("post", ref.toString()));
        gate.passPost(actor, Action.READ, post.head(), ref.toString());
        return post;
    }

    /**
     * Changes the words of a post, if it is at the version that the edit saw.
     *
     * @throws ConflictException with both versions, when it is not
     */
    public Post edit(Actor actor, PostEdit edit) {
        return writer.edit(required("actor", actor), required("edit", edit));
    }

    /** Deletes a post as its author, who can restore it. Deleting it again does nothing. */
    public Post delete(Actor actor, PostId id) {
        return states.change(required("actor", actor), required("post", id), Action.DELETE, PostStates::delete);
    }

    /** Removes a post as a moderator; its author cannot restore it. Removing it again does nothing. */
    public Post remove(Actor actor, PostId id) {
        return states.change(required("actor", actor), required("post", id), Action.REMOVE, PostStates::remove);
    }

    /** Gives a deleted or removed post the status that it had before. */
    public Post restore(Actor actor, PostId id) {
        return states.change(required("actor", actor), required("post", id), Action.RESTORE, PostStates::restore);
    }

    /** Erases title, body, author, address and edit history for good. Its number and its comments stay. */
    public Post purge(Actor actor, PostId id) {
        return states.change(required("actor", actor), required("post", id), Action.PURGE, PostStates::purge);
    }

    /**
     * Lets nobody comment on a post any more, nor its author change it. What is acknowledged as locked gets no comment; an edit that was under way may
     * still come through.
     */
    public Post lock(Actor actor, PostId id) {
        return states.change(
                required("actor", actor),
                required("post", id),
                Action.LOCK,
                now -> PostStates.with(PostFlag.LOCKED, now));
    }

    /** Ends what {@link #lock} began. */
    public Post unlock(Actor actor, PostId id) {
        return states.change(
                required("actor", actor),
                required("post", id),
                Action.LOCK,
                now -> PostStates.without(PostFlag.LOCKED, now));
    }

    /**
     * Pins a post above its board's list.
     *
     * @throws ConflictException when the board has {@value PostPage#MAX_NOTICES} notices
     */
    public Post makeNotice(Actor actor, PostId id) {
        return states.makeNotice(required("actor", actor), required("post", id));
    }

    /** Puts a notice back into the list. */
    public Post endNotice(Actor actor, PostId id) {
        return states.change(
                required("actor", actor),
                required("post", id),
                Action.NOTICE,
                now -> PostStates.without(PostFlag.NOTICE, now));
    }

    /**
     * Moves a post to another board, where it gets the next number, or the one it had there before. Its old number leads to it. It keeps its
     * category where that board has the same one. A post that is on that board stays as it is.
     */
    public Post move(Actor actor, PostId id, BoardKey target) {
        return states.move(required("actor", actor), required("post", id), required("board", target), Optional.empty());
    }

    /** Moves a post to another board and under one of its categories. */
    public Post move(Actor actor, PostId id, BoardKey target, Category category) {
        return states.move(
                required("actor", actor),
                required("post", id),
                required("board", target),
                Optional.of(required("category", category)));
    }

    /** What a post said before its edits, newest first, on boards that keep it. */
    public List<Revision> history(Actor actor, PostId id) {
        passed(actor, id, Action.HISTORY);
        return storage.posts().history(id, MOST_REVISIONS);
    }

    /** The full address that a post was written from, while it is kept; for moderators. */
    public Optional<ClientAddress> address(Actor actor, PostId id) {
        Instant now = moment.now();
        return passed(actor, id, Action.SEE_ADDRESS)
                .origin()
                .kept()
                .filter(kept -> kept.forgetAt().isAfter(now))
                .map(KeptAddress::address);
    }

    private PostHead passed(Actor actor, PostId id, Action action) {
        required("actor", actor);
        PostHead post = storage.posts()
                .head(new PostRef.ById(required("post", id)))
                .orElseThrow(() -> new NotFoundException("post", id.toString()));
        gate.passPost(actor, action, post, id.toString());
        return post;
    }

    /** One numbered page of a board's list, with the notices above it. Exact under deletions; its cost does not grow with its depth. */
    public PostPage list(Actor actor, BoardKey board, Paging paging) {
        return lists().page(
                        required("actor", actor),
                        required("board", board),
                        required("paging", paging),
                        Visibility.PUBLISHED);
    }

    /** The same with what is deleted, removed and purged, notices among the rows; for moderators. */
    public PostPage listEverything(Actor actor, BoardKey board, Paging paging) {
        return lists().page(
                        required("actor", actor),
                        required("board", board),
                        required("paging", paging),
                        Visibility.EVERYTHING);
    }

    /** A part of a board's list, by cursor. */
    public PostSlice slice(Actor actor, BoardKey board, Slicing slicing) {
        return lists().slice(
                        required("actor", actor),
                        required("board", board),
                        Optional.empty(),
                        required("slicing", slicing));
    }

    /** A part of a board's posts of one category, notices among them, by cursor. */
    public PostSlice slice(Actor actor, BoardKey board, Category category, Slicing slicing) {
        return lists().slice(
                        required("actor", actor),
                        required("board", board),
                        Optional.of(required("category", category)),
                        required("slicing", slicing));
    }

    /** The latest posts of all boards whose lists the actor may see, by time of writing. */
    public PostSlice latest(Actor actor, Slicing slicing) {
        return lists().across(required("actor", actor), Optional.empty(), required("slicing", slicing));
    }

    /** What a member wrote, on all boards whose lists the actor may see, by time of writing. */
    public PostSlice byAuthor(Actor actor, MemberId author, Slicing slicing) {
        return lists().across(
                        required("actor", actor),
                        Optional.of(required("author", author)),
                        required("slicing", slicing));
    }

    /**
     * The window of the list around a post: {@code rows} rows with the post in the middle, or nearer the end where the list ends. Around a
     * notice, and what is not published, stand the rows between which its number falls.
     *
     * @param rows from 1 to 1,000
     */
    public List<PostSummary> around(Actor actor, PostId id, int rows) {
        return lists().around(required("actor", actor), required("post", id), Paging.checkSize(rows));
    }

    /** The posts beside a post in its board's list. */
    public Neighbors neighbors(Actor actor, PostId id) {
        return lists().neighbors(required("actor", actor), required("post", id));
    }

    /** The page that a post is on, in the board's page size; empty for a notice, and for what is not published. */
    public OptionalLong pageOf(Actor actor, PostId id) {
        return lists().pageOf(required("actor", actor), required("post", id), Optional.empty());
    }

    /** The page that a post is on, in pages of {@code size} rows. */
    public OptionalLong pageOf(Actor actor, PostId id, int size) {
        return lists().pageOf(required("actor", actor), required("post", id), Optional.of(Paging.checkSize(size)));
    }
}
