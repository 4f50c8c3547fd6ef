package dev.madang.forum.jdbc.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultyDataSourceTest {

    @Test
    void failsAtEachPointInTurn() throws SQLException {
        DataSource database = TestDatabase.H2.fresh().dataSource();
        Sql.run(database, "CREATE TABLE note (id INT PRIMARY KEY)");
        FaultyDataSource faulty = FaultyDataSource.of(database);
        List<String> points = new ArrayList<>();

        for (int k = 1; ; k++) {
            faulty.arm(k, Fault.INSTEAD);
            try {
                addNote(faulty.dataSource());
            } catch (SQLException injected) {
                assertThat(injected.getMessage()).startsWith("injected at call " + k);
            }
            String fired = faulty.fired();
            if (fired == null) {
                break;
            }
            points.add(fired);
            assertThat(Sql.ask(database, "SELECT count(*) FROM note")).isEqualTo("0");
        }

        String query = "SELECT coalesce(max(id), 0) FROM note";
        String insert = "INSERT INTO note VALUES (?)";
        assertThat(points)
                .containsExactly(
                        "Connection.setAutoCommit",
                        "Connection.prepareStatement: " + query,
                        "PreparedStatement.executeQuery: " + query,
                        "ResultSet.next: " + query,
                        "Connection.prepareStatement: " + insert,
                        "PreparedStatement.executeUpdate: " + insert,
                        "Connection.commit");
        assertThat(Sql.ask(database, "SELECT count(*) FROM note")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void runsAndThenThrows(TestDatabase kind) throws SQLException {
        assertThat(notesAfterFailingCommit(kind, Fault.AFTERWARDS)).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource
    void throwsWithoutRunning(TestDatabase kind) throws SQLException {
        assertThat(notesAfterFailingCommit(kind, Fault.INSTEAD)).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void closesTheConnection(TestDatabase kind) throws SQLException {
        assertThat(notesAfterFailingCommit(kind, Fault.CONNECTION_LOST)).isEqualTo("0");
    }

    private static String notesAfterFailingCommit(TestDatabase kind, Fault fault) throws SQLException {
        DataSource database = kind.fresh().dataSource();
        Sql.run(database, "CREATE TABLE note (id INT PRIMARY KEY)");
        FaultyDataSource faulty = FaultyDataSource.of(database);
        faulty.arm(7, fault);

        assertThatThrownBy(() -> addNote(faulty.dataSource())).isInstanceOf(SQLException.class);

        assertThat(faulty.fired()).isEqualTo("Connection.commit");
        return Sql.ask(database, "SELECT count(*) FROM note");
    }

    /** Closed without an answer from commit: the driver rolls back what is not committed. */
    private static void addNote(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            int last;
            try (PreparedStatement query = connection.prepareStatement("SELECT coalesce(max(id), 0) FROM note");
                    ResultSet result = query.executeQuery()) {
                result.next();
                last = result.getInt(1);
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO note VALUES (?)")) {
                insert.setInt(1, last + 1);
                insert.executeUpdate();
            }
            connection.commit();
        }
    }
}
