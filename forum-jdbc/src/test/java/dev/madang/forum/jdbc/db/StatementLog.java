package dev.madang.forum.jdbc.db;

import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a program asks of its driver: statements with their SQL, and where transactions begin and end.
 *
 * <p>What a call is written down for is the asking; that it failed makes no difference. Thread-safe; calls of several
 * threads stand in the order in which they were made.
 */
public final class StatementLog {

    private final DataSource dataSource;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final AtomicInteger rows = new AtomicInteger();

    private StatementLog(DataSource dataSource) {
        this.dataSource = JdbcProxy.of(dataSource, this::intercept);
    }

    public static StatementLog of(DataSource dataSource) {
        return new StatementLog(dataSource);
    }

    /** What the program under test is given. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** All that was asked since {@link #clear}. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The SQL of statements only; a batch counts once. */
    public List<String> statements() {
        return entries.stream().filter(Entry::isStatement).map(Entry::sql).toList();
    }

    public int count(Kind kind) {
        return (int) entries.stream().filter(entry -> entry.kind == kind).count();
    }

    /** Rows that were read from results. */
    public int rowsRead() {
        return rows.get();
    }

    public void clear() {
        entries.clear();
        rows.set(0);
    }

    private @Nullable Object intercept(JdbcCall call) throws Throwable {
        Kind kind = Kind.of(call);
        if (kind == Kind.BATCH) {
            return batch(call);
        }
        if (kind != null) {
            entries.add(new Entry(kind, call.sql(), 1));
        }
        Object result = call.proceed();
        if (call.isOn(ResultSet.class) && call.name().equals("next") && Boolean.TRUE.equals(result)) {
            rows.incrementAndGet();
        }
        return result;
    }

    private @Nullable Object batch(JdbcCall call) throws Throwable {
        Object counts = null;
        try {
            counts = call.proceed();
            return counts;
        } finally {
            entries.add(new Entry(Kind.BATCH, call.sql(), counts == null ? 0 : Array.getLength(counts)));
        }
    }

    /**
     * One thing that was asked.
     *
     * @param sql empty but for statements, and for batches of several texts
     * @param size how many statements a batch held, 0 if it failed; 1 where there was no batch
     */
    public record Entry(Kind kind, String sql, int size) {

        public boolean isStatement() {
            return kind == Kind.STATEMENT || kind == Kind.BATCH;
        }

        @Override
        public String toString() {
            return kind + (size == 1 ? "" : " of " + size) + (sql.isEmpty() ? "" : ": " + sql);
        }
    }

    /** What can be asked. */
    public enum Kind {
        CONNECTION,
        AUTOCOMMIT_OFF,
        STATEMENT,
        BATCH,
        COMMIT,
        ROLLBACK,
        AUTOCOMMIT_ON,
        CLOSE;

        private static @Nullable Kind of(JdbcCall call) {
            if (call.isExecution()) {
                return call.isBatch() ? BATCH : STATEMENT;
            }
            return switch (call.name()) {
                case "getConnection" -> call.isOn(DataSource.class) ? CONNECTION : null;
                case "setAutoCommit" -> Boolean.TRUE.equals(call.argument()) ? AUTOCOMMIT_ON : AUTOCOMMIT_OFF;
                case "commit" -> COMMIT;
                case "rollback" -> ROLLBACK;
                case "close" -> call.isOn(Connection.class) ? CLOSE : null;
                default -> null;
            };
        }
    }
}
