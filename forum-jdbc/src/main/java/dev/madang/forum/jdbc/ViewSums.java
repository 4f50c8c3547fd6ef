package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewFlush;
import org.jdbi.v3.core.Handle;

/** Moves a node's sequence on and adds views to totals, hours and days, ordered by post as all who do so order them. */
@FunctionalInterface
interface ViewSums {

    /** Whether it was done: not if the node has no sequence yet, or has that of the flush or a higher one. */
    boolean apply(Handle handle, ViewFlush flush);
}
