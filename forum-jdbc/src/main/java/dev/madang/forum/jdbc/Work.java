package dev.madang.forum.jdbc;

import org.jdbi.v3.core.Handle;

/**
 * What one intent does with its connection. It is run again from the start when the database rolled it back.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
interface Work<T> {
    T in(Handle handle);
}
