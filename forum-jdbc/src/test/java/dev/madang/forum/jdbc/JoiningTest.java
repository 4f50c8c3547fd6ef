package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.StorageException;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.StatementHook;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.PostRef;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The forum within the host's transactions, by a source of connections and by one connection, in each isolation. */
class JoiningTest {

    private static final List<Integer> ISOLATIONS = List.of(
            Connection.TRANSACTION_READ_COMMITTED,
            Connection.TRANSACTION_REPEATABLE_READ,
            Connection.TRANSACTION_SERIALIZABLE);

    static Stream<Arguments> cases() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> ISOLATIONS.stream()
                        .flatMap(isolation ->
                                Stream.of(Way.values()).map(way -> Arguments.of(database, isolation, way))));
    }

    enum Way {
        SOURCE {
            @Override
            ForumStorage join(JdbcForumStorage storage, Connection connection) {
                return JdbcForumStorage.joining(() -> unclosed(connection));
            }
        },
        CONNECTION {
            @Override
            ForumStorage join(JdbcForumStorage storage, Connection connection) {
                return storage.on(connection);
            }
        };

        abstract ForumStorage join(JdbcForumStorage storage, Connection connection);

        /** As a framework hands out what it has bound: closing it gives it back. */
        static Connection unclosed(Connection connection) {
            return new OneConnection(connection).getConnection();
        }
    }

    private static Connection begin(DataSource host, int isolation) throws SQLException {
        Connection connection = host.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(isolation);
        return connection;
    }

    private static void order(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO orders (id) VALUES (" + id + ")");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRolledBackAndCommittedWithTheHostsRows(TestDatabase database, int isolation, Way way) throws SQLException {
        DataSource host = database.freshSchema().dataSource();
        try (JdbcForumStorage storage = JdbcForumStorage.open(host)) {
            Sql.run(host, "CREATE TABLE orders (id INT PRIMARY KEY)");
            Fixtures.board(storage);
            try (Connection connection = begin(host, isolation)) {
                ForumStorage joined = way.join(storage, connection);
                order(connection, 1);
                PostId post = Fixtures.write(joined).id();
                Fixtures.comment(joined, post);
                assertThat(joined.posts().find(new PostRef.ById(post))).isPresent();
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
                connection.rollback();
            }
            assertThat(Fixtures.firstPage(storage).total()).isZero();
            assertThat(storage.boards().counts(FREE).orElseThrow().posts()).isZero();
            assertThat(Sql.ask(host, "SELECT COUNT(*) FROM orders")).isEqualTo("0");

            try (Connection connection = begin(host, isolation)) {
                ForumStorage joined = way.join(storage, connection);
                order(connection, 2);
                assertThat(Fixtures.write(joined).number().value()).isEqualTo(1);
                assertThat(Fixtures.write(joined).number().value()).isEqualTo(2);
                connection.commit();
            }
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(2);
            assertThat(Fixtures.write(storage).number().value()).isEqualTo(3);
            assertThat(Sql.ask(host, "SELECT COUNT(*) FROM orders")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runsTransactionsOfItsOwnWhereTheHostHasNone(TestDatabase database, int isolation, Way way)
            throws SQLException {
        DataSource host = database.freshSchema().dataSource();
        try (JdbcForumStorage storage = JdbcForumStorage.open(host);
                Connection connection = host.getConnection()) {
            connection.setTransactionIsolation(isolation);
            ForumStorage joined = way.join(storage, connection);
            Fixtures.board(joined);
            Fixtures.write(joined);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(1);
        }
    }

    /** Over a connection that was isolated as the storage's own are when the forum was opened, and is not any more. */
    @ParameterizedTest
    @MethodSource("cases")
    void readsAsOfOneMomentWhereTheHostHasNoTransactionAndLeavesItsIsolation(TestDatabase database, int usual, Way way)
            throws SQLException {
        JdbcAddress address = database.freshSchema();
        try (HikariDataSource pool = Pool.isolated(address, usual);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            for (int isolation : ISOLATIONS) {
                AllottedPost post = Fixtures.write(storage);
                DataSource host = StatementHook.before(
                        address.dataSource(),
                        sql -> sql.contains("forum_revision"),
                        () -> Fixtures.done(storage.posts().edit(Stage.edit(post.id(), 1))));
                try (Connection connection = host.getConnection()) {
                    connection.setTransactionIsolation(usual);
                    ForumStorage joined = way.join(storage, connection);
                    connection.setTransactionIsolation(isolation);

                    assertThat(joined.transfer()
                                    .posts(new ExportQuery(FREE, post.number().value() - 1, 0, 10)))
                            .singleElement()
                            .satisfies(item -> {
                                assertThat(item.dates().version()).isEqualTo(1);
                                assertThat(item.revisions()).isEmpty();
                            });
                    assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
                    assertThat(storage.posts().history(post.id(), 10)).hasSize(1);

                    Fixtures.write(joined);
                    assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
                    assertThat(connection.getAutoCommit()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leavesFailuresToTheHost(TestDatabase database, int isolation, Way way) throws SQLException {
        DataSource host = database.freshSchema().dataSource();
        try (JdbcForumStorage storage = JdbcForumStorage.open(host)) {
            Fixtures.board(storage);
            AtomicReference<ForumStorage> joined = new AtomicReference<>();
            try (Connection connection = begin(host, isolation)) {
                joined.set(way.join(storage, connection));
                Fixtures.write(joined.get());
                connection.rollback();
            }
            assertThatThrownBy(() -> Fixtures.write(joined.get()))
                    .isInstanceOf(StorageException.class)
                    .extracting(e -> ((StorageException) e).outcome())
                    .isEqualTo(StorageException.Outcome.NOT_DONE);
            assertThat(Fixtures.firstPage(storage).total()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAReadThatFailsWithoutItsStatement(TestDatabase database) throws SQLException {
        DataSource host = database.freshSchema().dataSource();
        try (JdbcForumStorage storage = JdbcForumStorage.builder(host)
                        .schemaMode(SchemaMode.NONE)
                        .tablePrefix("absent_")
                        .open();
                Connection connection = begin(host, Connection.TRANSACTION_READ_COMMITTED)) {
            StorageException failure =
                    Failing.of(() -> storage.on(connection).boards().find(FREE));
            assertThat(failure.outcome()).isEqualTo(StorageException.Outcome.NOT_DONE);
            assertThat(stackTraceOf(failure)).doesNotContain("SELECT").doesNotContain("absent_");
            connection.rollback();
        }
    }

    private static String stackTraceOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** MariaDB tells a snapshot that is too old since 11, where it is asked to, and from 11.6 on by itself. */
    private static JdbcAddress noticing(TestDatabase database) {
        JdbcAddress address = database.freshSchema();
        return database == TestDatabase.MARIADB
                ? address.with("sessionVariables", "innodb_snapshot_isolation=1")
                : address;
    }

    static Stream<Arguments> snapshots() {
        return cases().filter(one -> !one.get()[1].equals(Connection.TRANSACTION_READ_COMMITTED));
    }

    /** Under SERIALIZABLE MariaDB locks what it reads: who has read is not overtaken, and others wait. */
    private static boolean readsWithoutLocks(TestDatabase database, int isolation) {
        return database != TestDatabase.MARIADB || isolation != Connection.TRANSACTION_SERIALIZABLE;
    }

    @ParameterizedTest
    @MethodSource("snapshots")
    void leavesARaceUnderASnapshotToTheHostWhoRunsItsTransactionAgain(TestDatabase database, int isolation, Way way)
            throws SQLException {
        DataSource host = noticing(database).dataSource();
        try (JdbcForumStorage storage = JdbcForumStorage.open(host)) {
            Fixtures.board(storage);
            try (Connection connection = begin(host, isolation)) {
                ForumStorage joined = way.join(storage, connection);
                if (readsWithoutLocks(database, isolation)) {
                    assertThat(Fixtures.firstPage(joined).total()).isZero();
                    Fixtures.write(storage);
                    Failing.assertNotDone(Failing.of(() -> Fixtures.write(joined)), Fault.CONFLICT);
                    connection.rollback();
                } else {
                    Fixtures.write(storage);
                }
                assertThat(Fixtures.write(joined).number().value()).isEqualTo(2);
                connection.commit();
            }
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(2);
        }
    }
}
