package dev.madang.forum.storage;

/**
 * Views in one hour or day.
 *
 * @param number which one, in whole hours or days since 1970-01-01T00:00Z
 * @param views how many
 */
public record BucketViews(long number, long views) {}
