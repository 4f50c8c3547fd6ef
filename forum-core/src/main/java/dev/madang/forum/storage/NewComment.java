package dev.madang.forum.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * A comment to store.
 *
 * @param place where it is to stand
 * @param content what it says
 * @param byline who wrote it
 * @param at when it is written, to the microsecond
 * @param claim the idempotency key to settle
 */
public record NewComment(
        CommentPlace place, CommentContent content, Byline byline, Instant at, Optional<IdempotencyClaim> claim) {}
