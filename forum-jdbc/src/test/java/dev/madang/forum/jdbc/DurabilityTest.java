package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that may lose what it acknowledged is named in the log when the storage opens. */
class DurabilityTest {

    private static final String DELAY =
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'";

    private static List<String> warningsOfOpening(DataSource host) {
        try (Warnings warnings = new Warnings()) {
            JdbcForumStorage.open(host).close();
            return warnings.all();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidOfAServerAsItComes(TestDatabase database) {
        assertThat(warningsOfOpening(database.freshSchema().dataSource())).isEmpty();
    }

    @Test
    void postgreSqlThatDoesNotWaitForItsDisk() {
        try (DatabaseServer server = DatabaseServer.postgres("fsync=off", "full_page_writes=off")) {
            JdbcAddress address = server.fresh().with("options", "-c%20synchronous_commit=off");
            assertThat(warningsOfOpening(address.dataSource()))
                    .hasSize(3)
                    .anyMatch(warning -> warning.endsWith("fsync=off"))
                    .anyMatch(warning -> warning.endsWith("synchronous_commit=off"))
                    .anyMatch(warning -> warning.endsWith("full_page_writes=off"))
                    .allMatch(warning -> warning.startsWith("PostgreSQL"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2"})
    void mariaDbThatDoesNotWaitForItsDisk(String setting) {
        try (DatabaseServer server = DatabaseServer.mariaDb("innodb-flush-log-at-trx-commit=" + setting)) {
            assertThat(warningsOfOpening(server.fresh().dataSource()))
                    .singleElement()
                    .asString()
                    .startsWith("MariaDB")
                    .endsWith("innodb_flush_log_at_trx_commit=" + setting);
        }
    }

    @Test
    void h2ThatWritesLaterAndMayNotBeToldOtherwise() {
        JdbcAddress address = TestDatabase.H2.fresh();
        JdbcForumStorage.open(address.dataSource()).close();
        Sql.run(address.dataSource(), "CREATE USER guest PASSWORD ''");
        Sql.run(address.dataSource(), "GRANT ALL ON SCHEMA public TO guest");
        Sql.run(address.dataSource(), "SET WRITE_DELAY 500");
        JdbcAddress guest = new JdbcAddress(address.url(), "guest", "");

        assertThat(warningsOfOpening(guest.dataSource()))
                .anyMatch(warning -> warning.startsWith("WRITE_DELAY could not be set"))
                .anyMatch(warning -> warning.endsWith("WRITE_DELAY=500"));
    }

    @Test
    void h2IsToldToWriteAtOnceAlsoWhereTheForumJoinsTransactions() throws SQLException {
        DataSource host = TestDatabase.H2.fresh().dataSource();
        try (Connection keepsOpen = host.getConnection()) {
            JdbcForumStorage.open(host).close();
            Sql.run(host, "SET WRITE_DELAY 500");
            JdbcForumStorage.joining(host::getConnection).close();
            assertThat(Sql.ask(host, DELAY)).isEqualTo("0");

            Sql.run(host, "SET WRITE_DELAY 500");
            JdbcForumStorage.builder(host).joining(host::getConnection).open().close();
            assertThat(Sql.ask(host, DELAY)).isEqualTo("0");
        }
    }

    @Test
    void theTransactionInWhichTheForumIsOpenedIsLeftAloneAndH2sDelayIsNamed() throws SQLException {
        DataSource host = TestDatabase.H2.fresh().dataSource();
        JdbcForumStorage.open(host).close();
        Sql.run(host, "CREATE TABLE orders (id INT PRIMARY KEY)");
        Sql.run(host, "SET WRITE_DELAY 500");
        try (Connection connection = host.getConnection();
                Warnings warnings = new Warnings()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("INSERT INTO orders (id) VALUES (1)");
            JdbcForumStorage.joining(() -> new OneConnection(connection).getConnection())
                    .close();
            connection.rollback();
            assertThat(warnings.all())
                    .anyMatch(warning -> warning.contains("autocommit off"))
                    .anyMatch(warning -> warning.endsWith("WRITE_DELAY=500"));
        }
        assertThat(Sql.ask(host, "SELECT COUNT(*) FROM orders")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void connectionsThatNobodyCommitsAreNamedWhereTheForumJoinsTransactions(TestDatabase database) {
        DataSource host = database.freshSchema().dataSource();
        JdbcForumStorage.open(host).close();
        try (Warnings warnings = new Warnings()) {
            JdbcForumStorage.joining(host::getConnection).close();
            assertThat(warnings.all()).isEmpty();
            JdbcForumStorage.builder(host).joining(() -> held(host)).open().close();
            assertThat(warnings.all()).singleElement().asString().contains("autocommit off");
        }
    }

    private static Connection held(DataSource host) throws SQLException {
        Connection connection = host.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Test
    void nothingIsAskedOfADatabaseInMemory() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(Durability.check(connection, Dialect.H2)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2.5.252 (2026-03-01), true", "2.4.240 (2025-09-22), false", "2.3.232 (2024-08-11), false"})
    void theH2IsKnownThatMayOpenAnOlderState(String version, boolean may) {
        assertThat(Durability.mayOpenAnOlderState(version)).isEqualTo(may);
    }
}
