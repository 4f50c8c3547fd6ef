package dev.madang.forum.view;

/**
 * What came of readings in this process.
 *
 * @param counter views that were counted
 * @param ignoredOwn readings by the author
 * @param ignoredByRule readings that the host's predicate ignored
 * @param ignoredAgain readings by a viewer who had counted in the window
 * @param remembering where remembering viewers came to its bounds
 */
public record ViewStats(
        CounterStats counter, long ignoredOwn, long ignoredByRule, long ignoredAgain, Remembering remembering) {

    /**
     * Where remembering viewers came to its bounds.
     *
     * @param forgotten views that were forgotten within their window, since there was room for no more; those viewers may count again
     * @param judgedHere readings that this process judged by its own memory, since the storage that should remember did not answer
     */
    public record Remembering(long forgotten, long judgedHere) {}
}
