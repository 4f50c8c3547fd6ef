package dev.madang.forum.jdbc;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An order that an index stands in. It names every column of the index, also those that the condition holds fixed: H2 else reads all rows and sorts
 * them, to answer the first few.
 *
 * @param columns the columns of the index, separated by commas
 * @param direction {@code ASC} or {@code DESC}, for all of them
 */
record Order(String columns, String direction) {

    /** What stands after {@code ORDER BY}. */
    String clause() {
        return Arrays.stream(columns.split(",", -1))
                .map(column -> column.strip() + " " + direction)
                .collect(Collectors.joining(", "));
    }
}
