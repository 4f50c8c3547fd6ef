package dev.madang.forum.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How a database stores what is new.
 *
 * @param <R> what is to be stored
 * @param <A> what became of it
 */
interface Insert<R, A> {

    /**
     * Stores what goes to one place in one atomic unit, behind the place's lock.
     *
     * @param rows under one guard; no two with one idempotency key, or of one subject
     * @return an answer for each: what is refused keeps none of the others from being stored
     */
    List<A> insert(List<R> rows);

    /**
     * Stores what can be stored at once in one atomic unit, and waits for no place's lock. A database that cannot do so stores none.
     *
     * @param rows for a place each, of which none needs another lock; no two with one idempotency key
     * @return an answer for each that was stored, and maybe for others; nothing was done of those without one, which {@link #insert} answers
     */
    default List<Optional<A>> insertWhereFree(List<R> rows) {
        return Collections.nCopies(rows.size(), Optional.empty());
    }
}
