package dev.madang.forum.jdbc;

import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Rows that PostgreSQL is given with a statement: one as it is, several as an array for each column, so that one statement, planned once,
 * takes any number of them.
 *
 * @param <R> what is a row
 */
final class GivenRows<R> {

    private record Column<R>(
            String name, JDBCType type, IntFunction<Object[]> array, Function<R, ? extends @Nullable Object> value) {

        Argument one(R row) {
            Object given = value.apply(row);
            return (position, statement, context) -> statement.setObject(position, given, type.getVendorTypeNumber());
        }

        Argument many(List<R> rows) {
            Object[] given = rows.stream().map(value).toArray(array);
            return (position, statement, context) -> statement.setArray(
                    position,
                    statement.getConnection().createArrayOf(type.getName().toLowerCase(Locale.ROOT), given));
        }
    }

    private final List<Column<R>> columns = new ArrayList<>();

    /** A column of texts. */
    GivenRows<R> text(String name, Function<R, @Nullable String> value) {
        columns.add(new Column<>(name, JDBCType.VARCHAR, String[]::new, value));
        return this;
    }

    /** A column of whole numbers. */
    GivenRows<R> number(String name, Function<R, @Nullable Long> value) {
        columns.add(new Column<>(name, JDBCType.BIGINT, Long[]::new, value));
        return this;
    }

    /** What a statement reads a single row from, as {@code q}. */
    String one() {
        return columns.stream()
                .map(column -> "CAST(:" + column.name() + " AS " + column.type() + ") AS " + column.name())
                .collect(Collectors.joining(", ", "(SELECT ", ", CAST(1 AS BIGINT) AS ord) q"));
    }

    /**
     * What a statement reads several rows from, as {@code q}; their places are {@code q.ord}, from 1.
     *
     * <p>The first array comes out of a subquery: so a plan for known arrays promises to be no cheaper than one for any. Else PostgreSQL would
     * plan each run anew, which costs several times what the run does.
     */
    String many() {
        String arrays = columns.stream()
                .map(column -> "CAST(:" + column.name() + " AS " + column.type() + "[])")
                .collect(Collectors.joining(", "));
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "UNNEST((SELECT " + arrays.replaceFirst(", ", "), ") + ") WITH ORDINALITY AS q (" + names + ", ord)";
    }

    /** Binds rows as {@link #one} or {@link #many} take them. */
    <S extends SqlStatement<S>> S bind(S statement, List<R> rows) {
        for (Column<R> column : columns) {
            statement.bind(column.name(), rows.size() == 1 ? column.one(rows.get(0)) : column.many(rows));
        }
        return statement;
    }
}
