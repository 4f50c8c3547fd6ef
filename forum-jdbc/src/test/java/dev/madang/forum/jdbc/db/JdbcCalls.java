package dev.madang.forum.jdbc.db;

import java.sql.PreparedStatement;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Which calls of a program to its driver are counted, and can fail. */
public enum JdbcCalls {
    /** At which a program meets the database: prepare, execute, next, commit, rollback, and the modes of a connection. */
    MEETINGS(call -> call.isExecution() || Names.MEETINGS.contains(call.name())),

    /** By which something is run or committed. */
    EXECUTIONS(call -> call.isExecution() || call.name().equals("commit")),

    /** Which put a value in, take one out, or ask the driver what it knows. */
    VALUES(JdbcCalls::isOfValues),

    /** All others: what is opened, made ready, set, run or closed. */
    EFFECTS(call -> !isOfValues(call));

    private final Predicate<JdbcCall> test;

    JdbcCalls(Predicate<JdbcCall> test) {
        this.test = test;
    }

    boolean contain(JdbcCall call) {
        return !call.isOn(Object.class) && test.test(call);
    }

    private static boolean isOfValues(JdbcCall call) {
        String name = call.name();
        boolean asks = name.startsWith("is") || name.startsWith("was") || name.startsWith("get");
        boolean binds = call.isOn(PreparedStatement.class) && (name.startsWith("set") || name.equals("addBatch"));
        return binds || (asks && !call.isOn(DataSource.class) && !Names.RESULTS.contains(name));
    }

    private static final class Names {
        static final Set<String> MEETINGS = Set.of(
                "prepareStatement",
                "prepareCall",
                "commit",
                "rollback",
                "setAutoCommit",
                "setTransactionIsolation",
                "next");
        static final Set<String> RESULTS = Set.of("getResultSet", "getMoreResults", "getGeneratedKeys");
    }
}
