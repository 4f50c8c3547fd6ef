package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.Fate;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sessions;
import dev.madang.forum.jdbc.db.TcpProxy;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that end at the worst time, by the network and by an administrator. */
class LostConnectionTest {

    private static DatabaseServer server(TestDatabase database) {
        return database == TestDatabase.POSTGRESQL ? DatabaseServer.postgres() : DatabaseServer.mariaDb();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void whatIsCutOffInItsCommitIsUnknown(TestDatabase database) {
        try (DatabaseServer server = server(database);
                TcpProxy proxy = server.proxy()) {
            JdbcAddress address = server.fresh();
            try (JdbcForumStorage plain = JdbcForumStorage.open(address.dataSource());
                    HikariDataSource pool = Pool.USUAL.over(proxy.before(address));
                    JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
                Fixtures.board(plain);
                Supplier<Long> version =
                        () -> plain.boards().find(FREE).orElseThrow().version();

                proxy.nextCommit(Fate.LOSE_ANSWER);
                assertThat(Failing.of(() -> Failing.change(storage)).outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(version.get()).isEqualTo(2);

                proxy.nextCommit(Fate.LOSE_COMMAND);
                assertThat(Failing.of(() -> Failing.change(storage)).outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(version.get()).isEqualTo(2);

                proxy.next(sql -> sql.contains("forum_span"), Fate.LOSE_ANSWER);
                Failing.assertNotDone(Failing.of(() -> Failing.change(storage)), Fault.CONNECTION);
                assertThat(version.get()).isEqualTo(2);
                Failing.assertWhole(pool);
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
                assertThat(Failing.of(() -> Fixtures.write(storage)).outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(Fixtures.firstPage(plain).total()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aSessionThatIsEndedBeforeItsCommitHasDoneNothing(TestDatabase database) throws Exception {
        JdbcAddress address = database.freshSchema();
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            try (Connection holder = Failing.holding(address.dataSource())) {
                CompletableFuture<StorageException> failure =
                        CompletableFuture.supplyAsync(() -> Failing.of(() -> Fixtures.write(storage)));
                Sessions sessions = Sessions.of(database, address);
                sessions.awaitWaiting();
                sessions.endWaiting();
                Failing.assertNotDone(failure.get(), Fault.CONNECTION);
                holder.rollback();
            }
            assertThat(Fixtures.write(storage).number().value()).isEqualTo(1);
            Failing.assertWhole(pool);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void aSessionThatIsEndedInItsCommitIsUnknownAndSettledByItsKey(TestDatabase database) throws Exception {
        try (DatabaseServer server = server(database)) {
            JdbcAddress address = server.fresh();
            try (JdbcForumStorage first = JdbcForumStorage.open(address.dataSource())) {
                Fixtures.board(first);
            }
            try (Connection brake = braking(database, server)) {
                for (Pool kind : Pool.values()) {
                    assertUnknown(database, address, kind);
                }
            }
            try (JdbcForumStorage storage =
                    JdbcForumStorage.open(unbraked(database, address).dataSource())) {
                for (Pool kind : Pool.values()) {
                    assertThat(storage.posts().insert(keyed(kind))).isNotInstanceOf(Answer.Refused.class);
                }
                assertThat(Fixtures.firstPage(storage).total()).isEqualTo(Pool.values().length);
            }
        }
    }

    private static NewPost keyed(Pool kind) {
        return Stage.post(FREE, "제목", "ended in its commit " + kind);
    }

    /** On PostgreSQL the usual pool's post is a statement that commits itself, the other's has a COMMIT of its own. */
    private static void assertUnknown(TestDatabase database, JdbcAddress address, Pool kind) throws Exception {
        try (HikariDataSource pool = kind.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            CompletableFuture<StorageException> failure = CompletableFuture.supplyAsync(
                    () -> Failing.of(() -> storage.posts().insert(keyed(kind))));
            Sessions sessions = Sessions.of(database, address);
            sessions.awaitCommitting();
            sessions.endCommitting();
            assertThat(failure.get().outcome()).as("%s", kind).isEqualTo(Outcome.UNKNOWN);
            Failing.assertWhole(pool);
        }
    }

    /** Holds every COMMIT up: PostgreSQL waits for a standby that there is not, MariaDB for a backup, which ends with its session. */
    private static Connection braking(TestDatabase database, DatabaseServer server) throws SQLException {
        if (database == TestDatabase.POSTGRESQL) {
            server.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
            server.stop();
            server.start();
        }
        Connection connection = server.administrator().dataSource().getConnection();
        if (database == TestDatabase.MARIADB) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BACKUP STAGE START");
                statement.execute("BACKUP STAGE BLOCK_COMMIT");
            }
        }
        return connection;
    }

    private static JdbcAddress unbraked(TestDatabase database, JdbcAddress address) {
        return database == TestDatabase.POSTGRESQL ? address.with("options", "-c%20synchronous_commit=local") : address;
    }
}
