package dev.madang.forum.storage;

import dev.madang.forum.post.PostSummary;

/**
 * A post, and its views in a span of time.
 *
 * @param post the post
 * @param views views in the span
 */
public record MostRead(PostSummary post, long views) {}
