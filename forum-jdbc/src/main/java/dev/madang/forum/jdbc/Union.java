package dev.madang.forum.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts parts that have limits of their own together. Each is a derived table: H2 takes the rows of a part in mere parentheses from the
 * statement's last run, though its limit be another one.
 */
final class Union {

    private Union() {}

    /** All rows of all parts. */
    static String all(List<String> parts) {
        return of(parts, " UNION ALL ");
    }

    /** The rows of all parts, each once. */
    static String distinct(List<String> parts) {
        return of(parts, " UNION ");
    }

    private static String of(List<String> parts, String word) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> "SELECT part" + i + ".* FROM (" + parts.get(i) + ") part" + i)
                .collect(Collectors.joining(word));
    }
}
