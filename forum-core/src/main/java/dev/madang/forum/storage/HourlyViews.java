package dev.madang.forum.storage;

/**
 * Views in one hour.
 *
 * @param hour whole hours since 1970-01-01T00:00Z
 * @param views how many
 */
public record HourlyViews(long hour, long views) {}
