package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.StorageException;
import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of an operation that fails, and what is true of it, on the real servers. */
class OutcomeTest {

    private static JdbcAddress impatient(TestDatabase database, JdbcAddress address) {
        return switch (database) {
            case POSTGRESQL -> address.with("options", "-c%20lock_timeout=300");
            case MARIADB -> address.with("sessionVariables", "innodb_lock_wait_timeout=1");
            case H2 -> address.with("LOCK_TIMEOUT", "300");
        };
    }

    @ParameterizedTest
    @EnumSource
    void whoWaitedTooLongForALockBeginsAgain(TestDatabase database) throws SQLException {
        JdbcAddress address = database.freshSchema();
        List<Integer> waits = new ArrayList<>();
        try (JdbcForumStorage first = JdbcForumStorage.open(address.dataSource())) {
            Fixtures.board(first);
            try (Connection holder = Failing.holding(address.dataSource());
                    JdbcForumStorage storage = JdbcForumStorage.builder(
                                    impatient(database, address).dataSource())
                            .waiter(attempt -> {
                                waits.add(attempt);
                                Quietly.run(holder::rollback);
                            })
                            .open()) {
                assertThat(Fixtures.write(storage).number().value()).isEqualTo(1);
                assertThat(waits).containsExactly(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoNeverGetsTheLockHasDoneNothing(TestDatabase database) throws SQLException {
        JdbcAddress address = database.freshSchema();
        try (JdbcForumStorage first = JdbcForumStorage.open(address.dataSource())) {
            Fixtures.board(first);
            try (Connection holder = Failing.holding(address.dataSource());
                    JdbcForumStorage storage = JdbcForumStorage.builder(
                                    impatient(database, address).dataSource())
                            .waiter(attempt -> {})
                            .open()) {
                Failing.assertNotDone(Failing.of(() -> Fixtures.write(storage)), Fault.LOCK_TIMEOUT);
                holder.rollback();
            }
            assertThat(Fixtures.write(first).number().value()).isEqualTo(1);
        }
    }

    /** Lets a new post take for ever, by the database's own doing. */
    private static void slow(TestDatabase database, DataSource host) {
        switch (database) {
            case H2 ->
                Sql.run(
                        host,
                        "ALTER TABLE forum_post ADD COLUMN slow BIGINT DEFAULT (SELECT SUM(X) FROM SYSTEM_RANGE(1, 1000000000000))");
            case POSTGRESQL -> {
                Sql.run(host, """
                        CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN PERFORM pg_sleep(1000); RETURN NEW; END $$
                        """);
                Sql.run(host, "CREATE TRIGGER slow BEFORE INSERT ON forum_post FOR EACH ROW EXECUTE FUNCTION slow()");
            }
            case MARIADB ->
                Sql.run(host, "CREATE TRIGGER slow BEFORE INSERT ON forum_post FOR EACH ROW SET @slept = SLEEP(1000)");
        }
    }

    private static void unslow(TestDatabase database, DataSource host) {
        Sql.run(
                host,
                switch (database) {
                    case H2 -> "ALTER TABLE forum_post DROP COLUMN slow";
                    case POSTGRESQL -> "DROP TRIGGER slow ON forum_post";
                    case MARIADB -> "DROP TRIGGER slow";
                });
    }

    @ParameterizedTest
    @EnumSource
    void aStatementThatTakesTooLongIsNotDone(TestDatabase database) {
        JdbcAddress address = database.freshSchema();
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.builder(pool)
                        .statementTimeout(Duration.ofSeconds(1))
                        .open()) {
            Fixtures.board(storage);
            slow(database, address.dataSource());
            Failing.assertNotDone(Failing.of(() -> Fixtures.write(storage)), Fault.TIMEOUT);
            assertThat(Fixtures.firstPage(storage).total()).isZero();
            Failing.assertWhole(pool);
            unslow(database, address.dataSource());
            assertThat(Fixtures.write(storage).number().value()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPoolWithoutConnectionsHasDoneNothing(TestDatabase database) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.freshSchema().dataSource());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(config);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            try (Connection held = pool.getConnection()) {
                StorageException failure = Failing.of(() -> Fixtures.board(storage));
                Failing.assertNotDone(failure, Fault.CONNECTION);
                assertThat(failure).hasMessageContaining("connection");
                Failing.assertNotDone(Failing.of(() -> storage.boards().all()), Fault.CONNECTION);
            }
            Fixtures.board(storage);
            Failing.assertWhole(pool);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReadOnlyDatabaseIsReadOn(TestDatabase database) {
        JdbcAddress address = database.fresh();
        try (JdbcForumStorage storage = JdbcForumStorage.open(address.dataSource())) {
            Fixtures.board(storage);
            Fixtures.write(storage);
        }
        JdbcAddress readOnly = switch (database) {
            case H2 -> address.with("ACCESS_MODE_DATA", "r");
            case POSTGRESQL -> address.with("options", "-c%20default_transaction_read_only=on");
            case MARIADB -> address.with("sessionVariables", "tx_read_only=1");
        };
        try (HikariDataSource pool = Pool.USUAL.over(readOnly);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Failing.assertNotDone(Failing.of(() -> Fixtures.write(storage)), Fault.READ_ONLY);
            Failing.assertNotDone(Failing.of(() -> Failing.change(storage)), Fault.READ_ONLY);
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(1);
            Failing.assertWhole(pool);
        }
    }

    @Test
    void aServerThatTurnsReadOnlyIsReadOnAndWrittenToAgain() {
        try (DatabaseServer server = DatabaseServer.mariaDb();
                HikariDataSource pool = Pool.USUAL.over(server.fresh());
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            server.execute("SET GLOBAL read_only = 1");
            Failing.assertNotDone(Failing.of(() -> Fixtures.write(storage)), Fault.READ_ONLY);
            assertThat(Fixtures.firstPage(storage).total()).isZero();
            Failing.assertWhole(pool);
            server.execute("SET GLOBAL read_only = 0");
            assertThat(Fixtures.write(storage).number().value()).isEqualTo(1);
        }
    }
}
