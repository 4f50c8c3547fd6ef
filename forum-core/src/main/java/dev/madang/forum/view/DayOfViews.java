package dev.madang.forum.view;

import java.time.Instant;

/**
 * Views in one day of UTC.
 *
 * @param start when the day began
 * @param views how many
 */
public record DayOfViews(Instant start, long views) {}
