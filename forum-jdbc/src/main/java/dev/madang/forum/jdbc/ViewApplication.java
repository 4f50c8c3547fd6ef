package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewFlush;
import org.jdbi.v3.core.Handle;

/** How a database adds a flush of views. */
interface ViewApplication {

    /** Whether it was applied now. */
    boolean apply(Handle handle, ViewFlush flush);

    static ViewApplication on(Tables tables) {
        ViewSums sums =
                tables.dialect() == Dialect.POSTGRESQL ? new UnnestedViewSums(tables) : new BatchedViewSums(tables);
        return new GuardedViewApplication(tables, sums);
    }
}
