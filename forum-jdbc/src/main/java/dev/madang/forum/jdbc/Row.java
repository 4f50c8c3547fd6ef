package dev.madang.forum.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the columns of a result's row one after another. */
final class Row {

    private final ResultSet result;
    private int at;

    Row(ResultSet result) {
        this.result = result;
    }

    String text() throws SQLException {
        return result.getString(++at);
    }

    Optional<String> maybeText() throws SQLException {
        return Optional.ofNullable(result.getString(++at));
    }

    long number() throws SQLException {
        return result.getLong(++at);
    }

    int small() throws SQLException {
        return result.getInt(++at);
    }

    OptionalInt maybeSmall() throws SQLException {
        int value = result.getInt(++at);
        return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    boolean flag() throws SQLException {
        return result.getInt(++at) != 0;
    }

    byte[] bytes() throws SQLException {
        return result.getBytes(++at);
    }

    Instant instant() throws SQLException {
        return Micros.instant(result.getLong(++at));
    }

    Optional<Instant> maybeInstant() throws SQLException {
        long micros = result.getLong(++at);
        return result.wasNull() ? Optional.empty() : Optional.of(Micros.instant(micros));
    }

    /** Whether the next column is null; it stays the next one. */
    boolean isNullNext() throws SQLException {
        Object next = result.getObject(at + 1);
        return next == null;
    }

    /** Leaves out some columns. */
    Row skip(int columns) {
        at += columns;
        return this;
    }
}
