package dev.madang.forum.storage;

import java.time.Instant;

/**
 * What to forget of views.
 *
 * @param hoursBefore hours that began before this
 * @param daysBefore days that began before this
 * @param firstViewsBefore first views whose window began before this
 * @param limit the most rows that may go
 */
public record PruneViews(Instant hoursBefore, Instant daysBefore, Instant firstViewsBefore, int limit) {}
