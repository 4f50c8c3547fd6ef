package dev.madang.forum.examples.benchmarks.load;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table. Not thread-safe. */
interface RowWriter extends AutoCloseable {

    /** A row; values in the order of the columns: numbers, strings, bytes or null. */
    void write(@Nullable Object... values) throws SQLException;

    /** Stores what waits, and ends. */
    @Override
    void close() throws SQLException;
}
