package dev.madang.forum.storage;

import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Comments.
 *
 * <p>A post's comments are numbered 1, 2, 3… like the posts of a board. They are listed in thread order: by number, each followed by its
 * replies in the same order. With {@code PUBLISHED} a thread is made of published comments and of the others that have such a comment
 * somewhere under them; with {@code EVERYTHING} of all. Storages answer comments whole; the engine makes tombstones of them.
 */
public interface CommentStorage {

    /**
     * Stores a published comment at version 1, allots its number, moves the post's count, and settles the key.
     *
     * <p>Refuses: {@link Refusal#KEY_REUSED}, {@link Refusal#MISSING} (no such post), {@link Refusal#BOARD_CHANGED},
     * {@link Refusal#STALE} (the post has changed), {@link Refusal#CLOSED}, {@link Refusal#PARENT_MISSING}, {@link Refusal#TOO_DEEP}. A change of
     * the board that comes while the comment is stored may pass it; one that was answered before is seen.
     */
    Answer<AllottedComment> insert(NewComment comment);

    /** Replaces the words. Answers the new version. Refuses: {@link Refusal#MISSING}, {@link Refusal#STALE}. */
    Answer<Long> edit(EditComment edit);

    /**
     * Replaces the status, and moves the post's counts. A change to {@code PURGED} erases body, author and origin. Answers the new version.
     * Refuses: {@link Refusal#MISSING}, {@link Refusal#STALE}.
     */
    Answer<Long> changeStatus(ChangeCommentStatus change);

    /** A comment in any status, with the head of its post. */
    Optional<CommentRecord> find(CommentId id);

    /** One numbered page of a thread, and how many rows the whole thread has. A page past the end has no rows. */
    CommentRows page(CommentPageQuery query);

    /** Up to {@code limit} comments next to a comment of a thread, in the order of the thread. */
    List<Comment> slice(CommentSliceQuery query);

    /** How many rows of the thread stand before a comment; empty when it is not in the thread. */
    OptionalLong rank(CommentRankQuery query);
}
