package dev.madang.forum.storage;

import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;

/**
 * A new status for a comment.
 *
 * @param id the comment
 * @param expectedVersion the version that was seen
 * @param status its status from now on
 * @param before the status that a restoration brings back
 */
public record ChangeCommentStatus(CommentId id, long expectedVersion, ContentStatus status, ContentStatus before) {}
