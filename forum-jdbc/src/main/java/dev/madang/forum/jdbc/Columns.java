package dev.madang.forum.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a table of sums.
 *
 * @param keys its key, each as {@code name TYPE}
 * @param sums what is added up; all BIGINT
 */
record Columns(List<String> keys, List<String> sums) {

    private static String name(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static String type(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }

    private Stream<String> all() {
        return Stream.concat(keys.stream().map(Columns::name), sums.stream());
    }

    String names() {
        return all().collect(Collectors.joining(", "));
    }

    String keyNames() {
        return keys.stream().map(Columns::name).collect(Collectors.joining(", "));
    }

    String from(String alias) {
        return all().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    String match(String left, String right) {
        return keys.stream()
                .map(Columns::name)
                .map(key -> left + "." + key + " = " + right + "." + key)
                .collect(Collectors.joining(" AND "));
    }

    String each(UnaryOperator<String> assignment) {
        return sums.stream().map(assignment).collect(Collectors.joining(", "));
    }

    String rows(int rows, boolean cast) {
        String row = Stream.concat(
                        keys.stream().map(Columns::type), sums.stream().map(sum -> "BIGINT"))
                .map(type -> cast ? "CAST(? AS " + type + ")" : "?")
                .collect(Collectors.joining(", ", "(", ")"));
        return String.join(", ", Collections.nCopies(rows, row));
    }
}
