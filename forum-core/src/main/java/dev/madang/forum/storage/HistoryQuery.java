package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;

/**
 * The views of one post over time.
 *
 * @param post the post
 * @param range which hours or days; none when it ends before it begins
 */
public record HistoryQuery(PostId post, BucketRange range) {}
