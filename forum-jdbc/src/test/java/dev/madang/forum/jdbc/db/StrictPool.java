package dev.madang.forum.jdbc.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool of one connection that mends nothing: it notes what a connection comes back with that it did not go out with, and whether all come
 * back. Broken connections are replaced. For one thread.
 */
public final class StrictPool {

    private record State(boolean autoCommit, int isolation, boolean readOnly) {
        static State of(Connection connection) throws SQLException {
            return new State(connection.getAutoCommit(), connection.getTransactionIsolation(), connection.isReadOnly());
        }
    }

    /** What connections of the pool are set to. */
    @FunctionalInterface
    public interface Setting {
        void apply(Connection connection) throws SQLException;
    }

    private final DataSource over;
    private final DataSource dataSource;
    private final Setting setting;
    private final List<String> complaints = new ArrayList<>();
    private @Nullable Connection idle;
    private @Nullable State usual;
    private int out;

    private StrictPool(DataSource over, Setting setting) {
        this.over = over;
        this.setting = setting;
        this.dataSource = JdbcProxy.of(over, this::intercept);
    }

    public static StrictPool over(DataSource dataSource, Setting setting) {
        return new StrictPool(dataSource, setting);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** What was not given back as it went out, and what is still out; empty when the pool is whole. */
    public List<String> complaints() {
        List<String> all = new ArrayList<>(complaints);
        if (out != 0) {
            all.add(out + " not given back");
        }
        return all;
    }

    private @Nullable Object intercept(JdbcCall call) throws Throwable {
        if (call.isOn(DataSource.class) && call.name().equals("getConnection")) {
            return lend();
        }
        if (call.isOn(Connection.class) && call.name().equals("close") || call.isOn(AutoCloseable.class)) {
            if (call.target() instanceof Connection connection) {
                takeBack(connection);
                return null;
            }
        }
        if (call.isOn(Connection.class) && call.name().equals("isClosed") && out == 0) {
            return true;
        }
        return call.proceed();
    }

    private Connection lend() throws SQLException {
        if (out > 0) {
            throw new SQLException("the pool is empty");
        }
        Connection connection = idle;
        if (connection == null || connection.isClosed()) {
            connection = over.getConnection();
            setting.apply(connection);
        }
        idle = null;
        out++;
        if (usual == null) {
            usual = State.of(connection);
        }
        return connection;
    }

    /** As with every connection, nothing happens when it is closed once more. */
    private void takeBack(Connection connection) throws SQLException {
        if (out == 0) {
            return;
        }
        out--;
        if (connection.isClosed()) {
            return;
        }
        State state = State.of(connection);
        if (!state.equals(usual)) {
            complaints.add("went out as " + usual + ", came back as " + state);
        }
        if (!state.autoCommit()) {
            connection.rollback();
        }
        idle = connection;
    }

    /** Closes the connection that waits. */
    public void close() throws SQLException {
        if (idle != null) {
            idle.close();
        }
    }
}
