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

    /** What is locked for a request; of several places no two are stored together that lock the same. */
    Object lock(R request);

    /** What no two of a group may have in common. */
    Set<?> uniques(R request);

    /** How many characters it brings. */
    int size(R request);
}
