package dev.madang.forum.jdbc;

/**
 * Hides what a parameter holds from PostgreSQL while it plans. It else counts on how many rows there are of this very value, takes a plan for any
 * value for much dearer, and plans each run anew, which takes longer than the run.
 */
final class PlannedOnce {

    private PlannedOnce() {}

    /** {@code sql} with its parameters {@code :name} hidden, of the type {@code type}; as it is for other databases. */
    static String hiding(String name, String type, Tables tables, String sql) {
        return tables.dialect() == Dialect.POSTGRESQL
                ? sql.replace(":" + name, "(SELECT CAST(:" + name + " AS " + type + "))")
                : sql;
    }
}
