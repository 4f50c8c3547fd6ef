package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import java.util.List;
import java.util.Optional;

/**
 * Posts, one at a time.
 *
 * <p>A board's numbers are dense: a stored post takes the board's last number plus one, and an intent that is refused or fails takes none.
 * A number is never used again, and leads to its post for good, wherever that moves.
 *
 * <p>Every change of a post itself (words, state, board) moves its version by one. Comments and views do not.
 */
public interface PostStorage {

    /**
     * Stores a published post at version 1, allots its id and number, moves the board's counts, and settles the key.
     *
     * <p>Refuses: {@link Refusal#KEY_REUSED}, {@link Refusal#MISSING} (no such board), {@link Refusal#EXISTS} (the subject has a post),
     * {@link Refusal#BOARD_CHANGED}.
     */
    Answer<AllottedPost> insert(NewPost post);

    /**
     * Replaces the words, keeps the former ones as a {@link Revision} if asked, and moves category counts. Answers the new version. Refuses:
     * {@link Refusal#MISSING}, {@link Refusal#STALE}.
     */
    Answer<Long> edit(EditPost edit);

    /**
     * Replaces status and flags, and moves every count that depends on them. A change to {@code PURGED} erases title, body, category, author,
     * origin, subject and revisions. Answers the new version. Refuses: {@link Refusal#MISSING}, {@link Refusal#STALE}.
     */
    Answer<Long> changeState(ChangePostState change);

    /**
     * Takes the post to another board, where it gets the next number, or the one it had there before; its comments, views and history
     * go with it, and all counts follow. Refuses: {@link Refusal#MISSING} (post or board), {@link Refusal#EXISTS} (it is on that board),
     * {@link Refusal#BOARD_CHANGED}, {@link Refusal#STALE}.
     */
    Answer<PostNumber> move(MovePost move);

    /** All but the body of a post in any status, with its board as it stands. */
    Optional<PostHead> head(PostRef ref);

    /** A post in any status, with its board as it stands. */
    Optional<PostRecord> find(PostRef ref);

    /** What a post said before its last {@code limit} edits, newest first. */
    List<Revision> history(PostId id, int limit);
}
