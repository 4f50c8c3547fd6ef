package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurabilityTest {

    @Test
    void noticesThatH2WritesLater() throws SQLException {
        try (Connection connection = TestDatabase.H2.fresh().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 500");
            assertThat(Durability.check(connection, Dialect.H2)).containsExactly("WRITE_DELAY=500");

            statement.execute("SET WRITE_DELAY 0");
            assertThat(Durability.check(connection, Dialect.H2)).isEmpty();
        }
    }

    @Test
    void asksNothingOfADatabaseInMemory() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(Durability.check(connection, Dialect.H2)).isEmpty();
        }
    }

    @Test
    void noticesThatPostgreSqlDoesNotWait() throws SQLException {
        try (Connection connection =
                        TestDatabase.POSTGRESQL.fresh().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(Durability.check(connection, Dialect.POSTGRESQL)).isEmpty();

            statement.execute("SET synchronous_commit = off");
            assertThat(Durability.check(connection, Dialect.POSTGRESQL)).containsExactly("synchronous_commit=off");
        }
    }

    @Test
    void findsNothingInMariaDbAsItComes() throws SQLException {
        try (Connection connection = TestDatabase.MARIADB.fresh().dataSource().getConnection()) {
            assertThat(Durability.check(connection, Dialect.MARIADB)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2.5.252 (2026-03-01), true", "2.4.240 (2025-09-22), false", "2.3.232 (2024-08-11), false"})
    void knowsTheH2ThatMayOpenAnOlderState(String version, boolean may) {
        assertThat(Durability.mayOpenAnOlderState(version)).isEqualTo(may);
    }
}
