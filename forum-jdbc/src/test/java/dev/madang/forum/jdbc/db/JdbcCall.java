package dev.madang.forum.jdbc.db;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way from a program to its driver.
 *
 * @param sql the statement that it belongs to, empty where there is none
 * @param connection the driver's own, null while it is being obtained
 */
record JdbcCall(
        Object target,
        Method method,
        Object @Nullable [] arguments,
        String sql,
        @Nullable Connection connection) {

    /** Sees each call, and decides whether it goes on. */
    @FunctionalInterface
    interface Interceptor {
        @Nullable
        Object intercept(JdbcCall call) throws Throwable;
    }

    String name() {
        return method.getName();
    }

    /** The first argument, or null. */
    @Nullable
    Object argument() {
        return arguments == null ? null : arguments[0];
    }

    boolean isOn(Class<?> type) {
        return method.getDeclaringClass() == type;
    }

    boolean isExecution() {
        return name().startsWith("execute");
    }

    boolean isBatch() {
        return name().equals("executeBatch") || name().equals("executeLargeBatch");
    }

    @Nullable
    Object proceed() throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Another statement on the connection of this one. */
    PreparedStatement prepare(String text) throws SQLException {
        return Objects.requireNonNull(connection, "no connection yet").prepareStatement(text);
    }

    /** Closes the connection itself behind the program's back, and behind that of a pool. */
    void closeConnection() throws SQLException {
        if (connection != null) {
            connection.unwrap(Connection.class).close();
        }
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + name() + (sql.isEmpty() ? "" : ": " + sql);
    }
}
