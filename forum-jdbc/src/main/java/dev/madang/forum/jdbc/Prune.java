package dev.madang.forum.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Deletes or changes old rows, a bounded number at a time.
 *
 * @param sql the statement, with {@code :before} and {@code :limit}
 */
record Prune(String sql) {

    /** Deletes rows. */
    static Prune of(Tables tables, String table, List<String> key, String condition) {
        return of(tables, "DELETE FROM {p}" + table, "{p}" + table, key, condition);
    }

    /** Sets columns of rows so that {@code condition} holds of them no more. */
    static Prune setting(Tables tables, String table, String assignments, List<String> key, String condition) {
        return of(tables, "UPDATE {p}" + table + " SET " + assignments, "{p}" + table, key, condition);
    }

    private static Prune of(Tables tables, String what, String table, List<String> key, String condition) {
        if (tables.dialect() == Dialect.MARIADB) {
            return new Prune(tables.sql(what + " WHERE " + condition + " LIMIT :limit"));
        }
        String columns = String.join(", ", key);
        return new Prune(tables.sql(what + " WHERE (" + columns + ") IN (SELECT " + columns + " FROM " + table
                + " WHERE " + condition + " LIMIT :limit)"));
    }

    int run(Handle handle, long before, int limit) {
        return limit <= 0
                ? 0
                : handle.createUpdate(sql)
                        .bind("before", before)
                        .bind("limit", limit)
                        .execute();
    }
}
