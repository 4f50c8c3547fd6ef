package dev.madang.forum.jdbc.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes one chosen JDBC call fail.
 *
 * <p>Counted are calls of one kind ({@link JdbcCalls}), from 1 for the first after {@link #arm}. To sweep an operation, arm with 1, 2, 3… until
 * {@link #fired} says that there was no such call any more. Thread-safe.
 *
 * <p>Put it below a connection pool to see what the pool does with a broken connection, and fill the pool before
 * arming.
 */
public final class FaultyDataSource {

    private static final String SYSTEM_ERROR = "58000";
    private static final String CONNECTION_FAILURE = "08006";
    private static final String NO_STATE = "";

    private final DataSource dataSource;
    private JdbcCalls counted = JdbcCalls.MEETINGS;
    private @Nullable Plan plan;
    private @Nullable String fired;
    private boolean alone;
    private int calls;

    private FaultyDataSource(DataSource dataSource) {
        this.dataSource = JdbcProxy.of(dataSource, this::intercept);
    }

    public static FaultyDataSource of(DataSource dataSource) {
        return new FaultyDataSource(dataSource);
    }

    /** What the program under test is given. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Lets the k-th meeting from now fail, and counts from now. */
    public void arm(int k, Fault fault) {
        arm(k, fault, fault == Fault.CONNECTION_LOST ? CONNECTION_FAILURE : SYSTEM_ERROR);
    }

    /** The same with an SQLState of the test's choice, such as 40001, which asks for a retry. */
    public void arm(int k, Fault fault, String sqlState) {
        arm(JdbcCalls.MEETINGS, k, fault, sqlState);
    }

    /** The same for calls of another kind. */
    public synchronized void arm(JdbcCalls kind, int k, Fault fault, String sqlState) {
        plan = new Plan(k, fault, sqlState);
        counted = kind;
        fired = null;
        calls = 0;
    }

    /** Lets the k-th meeting from now end in an {@link Error} before it runs, as where memory is short, and counts from now. */
    public synchronized void armError(int k) {
        arm(k, Fault.INSTEAD, NO_STATE);
    }

    public synchronized void disarm() {
        plan = null;
    }

    /** The call that failed since {@link #arm}, or null if none has. */
    public synchronized @Nullable String fired() {
        return fired;
    }

    /** Whether the call that failed belonged to a statement that commits itself. */
    public synchronized boolean firedAlone() {
        return fired != null && alone;
    }

    /** How many calls were counted since {@link #arm}. */
    public synchronized int calls() {
        return calls;
    }

    private @Nullable Object intercept(JdbcCall call) throws Throwable {
        Plan now = due(call);
        if (now == null) {
            return call.proceed();
        }
        alone = call.connection() != null && call.connection().getAutoCommit();
        if (now.fault == Fault.AFTERWARDS) {
            proceed(call);
        }
        if (now.fault == Fault.CONNECTION_LOST) {
            call.closeConnection();
        }
        if (now.sqlState.equals(NO_STATE)) {
            throw new OutOfMemoryError("injected at call " + now.k + ", " + call);
        }
        throw new SQLException("injected at call " + now.k + ", " + call + " (" + now.fault + ")", now.sqlState);
    }

    /** A pool that fails to lend keeps the connection. */
    private static void proceed(JdbcCall call) throws Throwable {
        if (call.proceed() instanceof Connection lent && call.connection() == null) {
            lent.close();
        }
    }

    private synchronized @Nullable Plan due(JdbcCall call) {
        if (!counted.contain(call)) {
            return null;
        }
        calls++;
        Plan now = plan;
        if (now == null || now.k != calls) {
            return null;
        }
        plan = null;
        fired = call.toString();
        return now;
    }

    private record Plan(int k, Fault fault, String sqlState) {}
}
