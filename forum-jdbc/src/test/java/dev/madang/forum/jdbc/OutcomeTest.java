package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.board.Board;
import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.Fate;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TcpProxy;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.ForumStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of an operation that fails, and what is true of it, on the real servers. */
class OutcomeTest {

    private static final String HOLD = "SELECT last_number FROM forum_span WHERE lvl = 0 FOR UPDATE";

    private static StorageException failing(ThrowingCallable call) {
        StorageException failure = catchThrowableOfType(StorageException.class, call);
        assertThat(failure).isNotNull();
        assertNothingIsTold(failure);
        return failure;
    }

    /** No text of the failure holds SQL or what was written. */
    private static void assertNothingIsTold(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString())
                    .doesNotContain("forum_", "SELECT", "UPDATE", "INSERT", "카카오", "112.171", "free");
        }
    }

    private static void change(ForumStorage storage) {
        Board board = storage.boards().find(FREE).orElseThrow();
        storage.boards().change(new BoardChange(FREE, board.version(), board.settings()));
    }

    private static Connection holding(DataSource host) throws SQLException {
        Connection connection = host.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(HOLD);
        }
        return connection;
    }

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
            try (Connection holder = holding(address.dataSource());
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
            try (Connection holder = holding(address.dataSource());
                    JdbcForumStorage storage = JdbcForumStorage.builder(
                                    impatient(database, address).dataSource())
                            .waiter(attempt -> {})
                            .open()) {
                StorageException failure = failing(() -> Fixtures.write(storage));
                assertThat(failure.outcome()).isEqualTo(Outcome.NOT_DONE);
                assertThat(failure.params()).containsEntry("reason", "lock-timeout");
                holder.rollback();
            }
            assertThat(Fixtures.write(first).number().value()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aStatementThatTakesTooLongIsNotDone(TestDatabase database) throws SQLException {
        JdbcAddress address = database.freshSchema();
        try (JdbcForumStorage storage = JdbcForumStorage.builder(address.dataSource())
                .statementTimeout(Duration.ofSeconds(1))
                .open()) {
            Fixtures.board(storage);
            try (Connection holder = holding(address.dataSource())) {
                StorageException failure = failing(() -> Fixtures.write(storage));
                assertThat(failure.outcome()).isEqualTo(Outcome.NOT_DONE);
                assertThat(failure.params()).containsEntry("reason", "timeout");
                holder.rollback();
            }
            assertThat(Fixtures.write(storage).number().value()).isEqualTo(1);
        }
    }

    @Test
    void aPoolWithoutConnectionsHasDoneNothing() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(TestDatabase.H2.freshSchema().dataSource());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(config);
                JdbcForumStorage storage = JdbcForumStorage.open(pool);
                Connection held = Quietly.get(pool::getConnection)) {
            assertThat(failing(() -> Fixtures.board(storage)).outcome()).isEqualTo(Outcome.NOT_DONE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DatabaseServer server(TestDatabase database) {
        return database == TestDatabase.POSTGRESQL ? DatabaseServer.postgres() : DatabaseServer.mariaDb();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void whatIsKilledInItsCommitIsUnknown(TestDatabase database) {
        try (DatabaseServer server = server(database);
                TcpProxy proxy = server.proxy()) {
            JdbcAddress address = server.fresh();
            try (JdbcForumStorage plain = JdbcForumStorage.open(address.dataSource());
                    JdbcForumStorage storage =
                            JdbcForumStorage.open(proxy.before(address).dataSource())) {
                Fixtures.board(plain);
                Supplier<Long> version =
                        () -> plain.boards().find(FREE).orElseThrow().version();

                proxy.nextCommit(Fate.LOSE_ANSWER);
                assertThat(failing(() -> change(storage)).outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(version.get()).isEqualTo(2);

                proxy.nextCommit(Fate.LOSE_COMMAND);
                assertThat(failing(() -> change(storage)).outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(version.get()).isEqualTo(2);

                proxy.next(sql -> sql.contains("forum_span"), Fate.LOSE_ANSWER);
                StorageException failure = failing(() -> change(storage));
                assertThat(failure.outcome()).isEqualTo(Outcome.NOT_DONE);
                assertThat(version.get()).isEqualTo(2);
            }
        }
    }

    @Test
    void aStatementThatCommitsItselfIsUnknownWhenItsAnswerIsLost() {
        try (DatabaseServer server = DatabaseServer.postgres();
                TcpProxy proxy = server.proxy()) {
            JdbcAddress address = server.fresh();
            try (JdbcForumStorage plain = JdbcForumStorage.open(address.dataSource());
                    JdbcForumStorage storage =
                            JdbcForumStorage.open(proxy.before(address).dataSource())) {
                Fixtures.board(plain);
                proxy.next(sql -> sql.contains("forum_span"), Fate.LOSE_ANSWER);
                assertThat(failing(() -> storage.posts().insert(Fixtures.post("제목", "본문", Fixtures.NOW)))
                                .outcome())
                        .isEqualTo(Outcome.UNKNOWN);
                assertThat(Fixtures.firstPage(plain).total()).isEqualTo(1);
            }
        }
    }

    @Test
    void aSessionThatIsEndedBeforeItsCommitHasDoneNothing() throws Exception {
        try (DatabaseServer server = DatabaseServer.postgres()) {
            JdbcAddress address = server.fresh();
            try (JdbcForumStorage storage = JdbcForumStorage.open(address.dataSource())) {
                Fixtures.board(storage);
                try (Connection holder = holding(address.dataSource())) {
                    CompletableFuture<StorageException> failure =
                            CompletableFuture.supplyAsync(() -> failing(() -> Fixtures.write(storage)));
                    DataSource administrator = server.administrator().dataSource();
                    String waiting = "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
                    while ("0".equals(Sql.ask(administrator, waiting))) {
                        Thread.onSpinWait();
                    }
                    Sql.run(
                            administrator,
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
                    assertThat(failure.get().outcome()).isEqualTo(Outcome.NOT_DONE);
                    holder.rollback();
                }
                assertThat(Fixtures.write(storage).number().value()).isEqualTo(1);
            }
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
        try (JdbcForumStorage storage = JdbcForumStorage.open(readOnly.dataSource())) {
            StorageException failure = failing(() -> Fixtures.write(storage));
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_DONE);
            assertThat(failure.params()).containsEntry("reason", "read-only");
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(1);
        }
    }
}
