package dev.madang.forum.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TcpProxyTest {

    private static final String INSERT = "INSERT INTO note VALUES (?)";

    private static DatabaseServer postgres;
    private static DatabaseServer mariaDb;

    @BeforeAll
    static void start() {
        postgres = DatabaseServer.postgres();
        mariaDb = DatabaseServer.mariaDb();
    }

    @AfterAll
    static void stop() {
        postgres.close();
        mariaDb.close();
    }

    static Stream<Named<DatabaseServer>> servers() {
        return Stream.of(Named.of("PostgreSQL", postgres), Named.of("MariaDB", mariaDb));
    }

    @Test
    void countsRoundTripsOfPostgreSqlWithTheirCommands() throws SQLException {
        try (TcpProxy proxy = postgres.proxy();
                Connection connection = newTable(postgres, proxy).getConnection()) {
            proxy.clear();
            insert(connection, 1);
            assertThat(proxy.roundTrips())
                    .extracting(RoundTrip::commands)
                    .containsExactly(List.of("INSERT INTO note VALUES ($1)"));

            connection.setAutoCommit(false);
            proxy.clear();
            insert(connection, 2);
            connection.commit();
            assertThat(proxy.roundTrips())
                    .extracting(RoundTrip::commands)
                    .containsExactly(List.of("BEGIN", "INSERT INTO note VALUES ($1)"), List.of("COMMIT"));
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void countsOneRoundTripForOneStatement(DatabaseServer server) throws SQLException {
        try (TcpProxy proxy = server.proxy();
                Connection connection = newTable(server, proxy).getConnection()) {
            proxy.clear();

            for (int id = 1; id <= 20; id++) {
                insert(connection, id);
            }

            assertThat(proxy.roundTrips())
                    .hasSize(20)
                    .allSatisfy(trip -> assertThat(trip.commands())
                            .singleElement()
                            .asString()
                            .startsWith("INSERT INTO note"));
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void losesACommit(DatabaseServer server) throws SQLException {
        assertThat(notesAfterFailingCommit(server, Fate.LOSE_COMMAND)).isEqualTo("10");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void losesTheAnswerToACommit(DatabaseServer server) throws SQLException {
        assertThat(notesAfterFailingCommit(server, Fate.LOSE_ANSWER)).isEqualTo("11");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void holdsACommitBackUntilResumed(DatabaseServer server) throws Exception {
        try (TcpProxy proxy = server.proxy();
                Connection connection = newTable(server, proxy).getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, 1);
            proxy.nextCommit(Fate.STALL);

            CompletableFuture<Void> commit = CompletableFuture.runAsync(() -> commit(connection));
            assertThatThrownBy(() -> commit.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(proxy.isWaiting()).isFalse();

            proxy.resume();
            commit.get(10, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void cutsAndRefusesConnections(DatabaseServer server) throws SQLException {
        try (TcpProxy proxy = server.proxy()) {
            DataSource database = proxy.before(server.fresh()).dataSource();
            try (Connection connection = database.getConnection()) {
                proxy.cut();
                assertThat(connection.isValid(1)).isFalse();
            }
            proxy.refuseConnections();
            assertThatThrownBy(database::getConnection).isInstanceOf(SQLException.class);
            proxy.acceptConnections();
            assertThat(Sql.ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("servers")
    void addsLatencyEachWay(DatabaseServer server) throws SQLException {
        try (TcpProxy proxy = server.proxy();
                Connection connection = newTable(server, proxy).getConnection()) {
            proxy.latency(Duration.ofMillis(50));
            long start = System.nanoTime();

            insert(connection, 1);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    /** The eleventh commit of a connection: by then PostgreSQL's driver sends its text no more. */
    private static String notesAfterFailingCommit(DatabaseServer server, Fate fate) throws SQLException {
        try (TcpProxy proxy = server.proxy()) {
            DataSource database = newTable(server, proxy);
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                for (int id = 1; id <= 10; id++) {
                    insert(connection, id);
                    connection.commit();
                }
                insert(connection, 11);
                proxy.nextCommit(fate);

                assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            }
            return Sql.ask(database, "SELECT count(*) FROM note");
        }
    }

    private static DataSource newTable(DatabaseServer server, TcpProxy proxy) throws SQLException {
        JdbcAddress database = server.fresh();
        // Not through the proxy: it would hear that connection take leave, sooner or later.
        Sql.run(database.dataSource(), "CREATE TABLE note (id INT PRIMARY KEY)");
        return proxy.before(database).dataSource();
    }

    private static void insert(Connection connection, int id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, id);
            insert.executeUpdate();
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
