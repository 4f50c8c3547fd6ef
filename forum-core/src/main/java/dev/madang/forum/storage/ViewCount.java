package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;

/**
 * Views of one post in one hour.
 *
 * @param post the post
 * @param hour whole hours since 1970-01-01T00:00Z
 * @param count positive
 */
public record ViewCount(PostId post, long hour, long count) {}
