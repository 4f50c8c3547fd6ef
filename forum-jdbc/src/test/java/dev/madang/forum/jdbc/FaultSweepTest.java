package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.jdbc.db.Fault;
import dev.madang.forum.jdbc.db.FaultyDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.StrictPool;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.storage.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each JDBC call of each operation of the port fails in each way. What the operation then says of itself is true; its state is exactly that
 * before or after it; it settles when it is repeated; and the connection goes back to the pool as it came.
 */
class FaultSweepTest {

    /** How a call fails. */
    private enum Way {
        INSTEAD(Fault.INSTEAD, "58000"),
        AFTERWARDS(Fault.AFTERWARDS, "58000"),
        CONNECTION_LOST(Fault.CONNECTION_LOST, "08006"),
        /** The database chose this transaction to end a deadlock: the whole operation is run again. */
        DEADLOCK(Fault.INSTEAD, "40001");

        private final Fault fault;
        private final String sqlState;

        Way(Fault fault, String sqlState) {
            this.fault = fault;
            this.sqlState = sqlState;
        }
    }

    /** What a call answered, or what it said of itself when it failed. */
    private record Ending(@Nullable Object answer, @Nullable Outcome outcome) {}

    @ParameterizedTest
    @EnumSource
    void everyCallOfEveryOperationMayFail(TestDatabase database) throws SQLException {
        try (Bench bench = new Bench(database, connection -> {})) {
            bench.sweepAll();
            System.out.println(database + ": points tried " + bench.tried);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCallOfEveryWriteMayFailWithAutoCommitOffAndAnotherIsolation(TestDatabase database) throws SQLException {
        int isolation = database == TestDatabase.MARIADB
                ? Connection.TRANSACTION_READ_COMMITTED
                : Connection.TRANSACTION_REPEATABLE_READ;
        StrictPool.Setting setting = connection -> {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
        };
        try (Bench bench = new Bench(database, setting)) {
            for (Intent intent : WriteIntents.all()) {
                bench.sweep(intent, Way.INSTEAD);
            }
            System.out.println(database + ", autocommit off: points tried " + bench.tried);
        }
    }

    private static final class Bench implements AutoCloseable {
        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final FaultyDataSource faulty;
        private final StrictPool pool;
        private final JdbcForumStorage storage;
        private final Connection beside;
        private final Stage stage;
        private final Content base;
        private final Content.Reader reader;
        private Content last;
        private final Map<Way, Integer> tried = new EnumMap<>(Way.class);

        Bench(TestDatabase database, StrictPool.Setting setting) throws SQLException {
            JdbcAddress address = unwaiting(database);
            faulty = FaultyDataSource.of(address.dataSource());
            pool = StrictPool.over(faulty.dataSource(), setting);
            // It keeps an embedded database open, too.
            beside = several(database, address).dataSource().getConnection();
            storage = JdbcForumStorage.builder(pool.dataSource())
                    .waiter(attempt -> {})
                    .open();
            stage = Stage.set(storage);
            beside.setAutoCommit(false);
            reader = new Content.Reader(database, beside);
            last = reader.read();
            base = last;
        }

        /** Durability is not what is tried here, so nobody waits for a disk where that is up to the client. */
        private static JdbcAddress unwaiting(TestDatabase database) {
            return switch (database) {
                case H2 ->
                    new JdbcAddress("jdbc:h2:mem:sweep_" + NUMBER.incrementAndGet(), "sa", "")
                            .with("QUERY_CACHE_SIZE", "256");
                case POSTGRESQL -> database.freshSchema().with("options", "-c%20synchronous_commit=off");
                case MARIADB -> database.freshSchema();
            };
        }

        /** For statements of several queries. */
        private static JdbcAddress several(TestDatabase database, JdbcAddress address) {
            return database == TestDatabase.MARIADB ? address.with("allowMultiQueries", "true") : address;
        }

        private Content content() throws SQLException {
            last = reader.read();
            return last;
        }

        private void restore(Content content) throws SQLException {
            content.restore(beside, last);
            last = content;
        }

        void sweepAll() throws SQLException {
            for (Intent intent : WriteIntents.all()) {
                for (Way way : Way.values()) {
                    sweep(intent, way);
                }
            }
            for (Intent intent : ReadIntents.all()) {
                for (Way way : List.of(Way.INSTEAD, Way.AFTERWARDS, Way.CONNECTION_LOST)) {
                    sweep(intent, way);
                }
            }
        }

        void sweep(Intent intent, Way way) throws SQLException {
            restore(base);
            try (Statement statement = beside.createStatement()) {
                for (String sql : intent.spoil()) {
                    statement.execute(sql);
                }
            }
            beside.commit();
            Content before = content();
            Object answer = intent.call().apply(storage, stage);
            Content after = content();
            Trial trial = new Trial(intent, way, before, after, answer, !before.equals(after));
            int k = 1;
            while (fires(trial, k)) {
                k++;
            }
            assertThat(content()).as("after all of %s, %s", intent, way).isEqualTo(trial.after());
            assertThat(k).as("points of %s", intent).isGreaterThan(2);
            tried.merge(way, k - 1, Integer::sum);
        }

        /** What changes nothing is looked at once for all its points. */
        private record Trial(Intent intent, Way way, Content before, Content after, Object answer, boolean changes) {}

        private boolean fires(Trial trial, int k) throws SQLException {
            if (trial.changes()) {
                restore(trial.before());
            }
            faulty.arm(k, trial.way().fault, trial.way().sqlState);
            Ending ending = call(trial.intent());
            faulty.disarm();
            String fired = faulty.fired();
            String where = trial.intent() + ", " + trial.way() + " at call " + k + ", " + fired;

            assertTrue(trial, ending, where);
            assertThat(pool.complaints()).as(where).isEmpty();
            assertSettled(trial, where);
            return fired != null;
        }

        private Ending call(Intent intent) {
            try {
                return new Ending(intent.call().apply(storage, stage), null);
            } catch (StorageException e) {
                return new Ending(null, e.outcome());
            }
        }

        private void assertTrue(Trial trial, Ending ending, String where) throws SQLException {
            Content now = trial.changes() ? content() : trial.after();
            if (ending.outcome() == null) {
                assertThat(ending.answer()).as(where).isEqualTo(trial.answer());
                assertThat(now).as(where).isEqualTo(trial.after());
            } else if (ending.outcome() == Outcome.NOT_DONE) {
                assertThat(now).as(where).isEqualTo(trial.before());
            } else {
                assertThat(now).as(where).isIn(trial.before(), trial.after());
                assertThat(faulty.firedAlone() || where.endsWith("Connection.commit"))
                        .as("what could not have been committed is known not to be: %s", where)
                        .isTrue();
            }
        }

        private void assertSettled(Trial trial, String where) throws SQLException {
            Object again = trial.intent().call().apply(storage, stage);
            if (trial.changes()) {
                assertThat(content()).as("repeated after %s", where).isEqualTo(trial.after());
            } else {
                assertThat(again).as("repeated after %s", where).isEqualTo(trial.answer());
            }
            if (valueOf(again) != null) {
                assertThat(valueOf(again)).as("repeated after %s", where).isEqualTo(valueOf(trial.answer()));
            }
        }

        private static @Nullable Object valueOf(Object answer) {
            if (answer instanceof Answer.Done<?> done) {
                return done.value();
            }
            return answer instanceof Answer.Repeated<?> repeated ? repeated.value() : null;
        }

        @Override
        public void close() throws SQLException {
            storage.close();
            pool.close();
            beside.close();
        }
    }
}
