package dev.madang.forum.jdbc;

import java.util.Set;

/**
 * What decides which requests may be stored together.
 *
 * @param <K> a place, with the guard that holds for all who write there
 * @param <R> a request
 */
interface Requests<K, R> {

    /** What can be stored together has the same place. */
    K place(R request);

    /** Whether a request waits for no lock but its place's: only then it may be stored with what goes to other places. */
    boolean needsOnlyItsLock(R request);

    /** The row whose lock a place is; what goes to several places has no two with one lock. */
    Object lock(R request);

    /** What no two of a group may have in common. */
    Set<?> uniques(R request);

    /** How many characters it brings. */
    int size(R request);
}
