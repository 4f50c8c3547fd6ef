package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewCount;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Adds views to totals and hours, ordered by post as all who do so order them. */
@FunctionalInterface
interface ViewSums {
    void add(Handle handle, List<ViewCount> counts);
}
