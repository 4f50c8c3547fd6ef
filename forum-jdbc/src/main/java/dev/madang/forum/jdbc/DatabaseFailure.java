package dev.madang.forum.jdbc;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure of the database without its words, which can hold SQL and values of rows: what kind it was, its codes, and where it was thrown.
 */
final class DatabaseFailure extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private DatabaseFailure(String text, StackTraceElement[] stack) {
        super(text, null, false, true);
        setStackTrace(stack);
    }

    static DatabaseFailure of(Throwable failure) {
        SQLException sql = sqlOf(failure);
        String text = sql == null
                ? failure.getClass().getName()
                : sql.getClass().getName() + ", SQLState " + sql.getSQLState() + ", vendor code " + sql.getErrorCode();
        return new DatabaseFailure(text, failure.getStackTrace());
    }

    /** The driver's own report within {@code failure}, if it is one. */
    static @Nullable SQLException sqlOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
