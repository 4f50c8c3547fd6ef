package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;

/**
 * The views of one post over time.
 *
 * @param post the post
 * @param fromHour first hour, in whole hours since 1970-01-01T00:00Z
 * @param toHour the hour after the last
 */
public record HistoryQuery(PostId post, long fromHour, long toHour) {}
