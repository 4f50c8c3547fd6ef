package dev.madang.forum.storage;

import dev.madang.forum.comment.CommentId;
import java.time.Instant;

/**
 * New words for a comment.
 *
 * @param id the comment
 * @param expectedVersion the version that was seen
 * @param content what it says from now on
 * @param at when it is edited, to the microsecond
 */
public record EditComment(CommentId id, long expectedVersion, CommentContent content, Instant at) {}
