package dev.madang.forum.jdbc;

/**
 * Puts the tables' names into statements, once for each statement when the storage opens.
 *
 * @param dialect the database's differences
 * @param prefix what every table's name begins with, with its schema
 */
record Tables(Dialect dialect, String prefix) {

    /** {@code text} with the prefix in place of each {@code {p}}. */
    String sql(String text) {
        return text.replace("{p}", prefix);
    }

    /** A statement that adds to rows of the table {@code name}. */
    String add(String name, Columns columns, int rows) {
        return dialect.add(prefix + name, columns, rows);
    }
}
