package dev.madang.forum.storage;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.comment.CommentId;

/**
 * The place of a comment in its thread.
 *
 * @param id the comment
 * @param visibility which rows the thread is made of
 */
public record CommentRankQuery(CommentId id, Visibility visibility) {}
