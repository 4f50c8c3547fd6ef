package dev.madang.forum.storage;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * A post to store.
 *
 * @param board the board to store it on
 * @param boardVersion the version of the board that was seen
 * @param content what it says
 * @param byline who wrote it
 * @param subject the host's thing that it is the discussion of
 * @param at when it is written, to the microsecond
 * @param claim the idempotency key to settle
 */
public record NewPost(
        BoardKey board,
        long boardVersion,
        PostContent content,
        Byline byline,
        Optional<Subject> subject,
        Instant at,
        Optional<IdempotencyClaim> claim) {}
