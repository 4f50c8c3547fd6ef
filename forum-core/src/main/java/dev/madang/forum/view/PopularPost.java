package dev.madang.forum.view;

import dev.madang.forum.post.PostSummary;

/**
 * A post, and how often it was read in a span of time.
 *
 * @param post the post
 * @param views views in the span
 */
public record PopularPost(PostSummary post, long views) {}
