package dev.madang.forum.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.StatementLog.Entry;
import dev.madang.forum.jdbc.db.StatementLog.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    private final StatementLog log = StatementLog.of(TestDatabase.H2.fresh().dataSource());

    @BeforeEach
    void table() throws SQLException {
        Sql.run(log.dataSource(), "CREATE TABLE note (id INT PRIMARY KEY)");
        log.clear();
    }

    @Test
    void tellsATransactionCallByCall() throws SQLException {
        try (Connection connection = log.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO note VALUES (?)")) {
                insert.setInt(1, 1);
                insert.executeUpdate();
                insert.setInt(1, 2);
                insert.addBatch();
                insert.setInt(1, 3);
                insert.addBatch();
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(log.entries())
                .extracting(Entry::toString)
                .containsExactly(
                        "CONNECTION",
                        "AUTOCOMMIT_OFF",
                        "STATEMENT: INSERT INTO note VALUES (?)",
                        "BATCH of 2: INSERT INTO note VALUES (?)",
                        "COMMIT",
                        "AUTOCOMMIT_ON",
                        "CLOSE");
        assertThat(log.count(Kind.COMMIT)).isEqualTo(1);
        assertThat(log.statements()).hasSize(2);
    }

    @Test
    void countsRowsThatWereRead() throws SQLException {
        Sql.run(log.dataSource(), "INSERT INTO note VALUES (1), (2), (3)");

        try (Connection connection = log.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT id FROM note ORDER BY id")) {
            result.next();
            result.next();
        }

        assertThat(log.rowsRead()).isEqualTo(2);
    }

    @Test
    void leadsBackFromResultsToTheSameConnection() throws SQLException {
        try (Connection connection = log.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT 1");
                ResultSet result = statement.executeQuery()) {
            assertThat(result.getStatement()).isSameAs(statement);
            assertThat(statement.getConnection()).isSameAs(connection);
        }
    }
}
