package dev.madang.forum.view;

import java.time.Instant;

/**
 * Views in one hour.
 *
 * @param start when the hour began
 * @param views how many
 */
public record HourOfViews(Instant start, long views) {}
