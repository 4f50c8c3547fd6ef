package dev.madang.forum.comment;

import dev.madang.forum.post.Post;

/**
 * A post as a page shows it.
 *
 * @param post the post
 * @param comments a page of its comments
 */
public record PostWithComments(Post post, CommentPage comments) {}
