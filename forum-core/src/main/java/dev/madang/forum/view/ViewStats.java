package dev.madang.forum.view;

/**
 * What came of readings in this process.
 *
 * @param counter views that were counted
 * @param ignoredOwn readings by the author
 * @param ignoredByRule readings that the host's predicate ignored
 * @param ignoredAgain readings by a viewer who had counted in the window
 */
public record ViewStats(CounterStats counter, long ignoredOwn, long ignoredByRule, long ignoredAgain) {}
