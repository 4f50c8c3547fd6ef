package dev.madang.forum.storage;

import dev.madang.forum.comment.Comment;
import dev.madang.forum.post.ContentStatus;

/**
 * A stored comment.
 *
 * @param comment all of it that a reader may see
 * @param before the status that a restoration brings back
 * @param origin where it came from
 * @param post the head of its post
 */
public record CommentRecord(Comment comment, ContentStatus before, Origin origin, PostHead post) {}
