package dev.madang.forum.jdbc;

import java.util.regex.Pattern;

/**
 * Puts the tables' names into statements, once for each statement when the storage opens.
 *
 * @param dialect the database's differences
 * @param prefix what every table's name begins with, with its schema
 */
record Tables(Dialect dialect, String prefix) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    /** {@code text} with the prefix in place of each {@code {p}}. */
    String sql(String text) {
        return text.replace("{p}", prefix);
    }

    /** A statement that adds to rows of the table {@code name}. */
    String add(String name, Columns columns, int rows) {
        return dialect.add(prefix + name, columns, rows);
    }

    /** Whether tables or a schema may be called so without being quoted anywhere. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
