package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many statements a page takes: nothing is read twice that can be read once. */
class StatementsTest {

    private static final String URL = "jdbc:h2:mem:statements";
    private static Connection watch;

    @AutoClose
    private static TestBoard board;

    @BeforeAll
    static void start() throws SQLException {
        watch = DriverManager.getConnection(URL, "sa", "");
        board = TestBoard.with(TestBoard.lines(40), "--jdbc-url", URL, "--db-user", "sa");
    }

    @AfterAll
    static void stop() throws SQLException {
        watch.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guest  | /boards/yard/1            | 7",
                "guest  | /boards/yard/20           | 7",
                "guest  | /boards/yard/1?comments=2 | 7",
                "member | /boards/yard/1            | 7",
                "mod    | /boards/yard/1            | 9",
                "guest  | /boards/yard              | 4",
                "guest  | /boards/yard?page=7       | 4"
            })
    void aPageTakesNoMoreThan(String name, String target, int most) throws SQLException {
        // Whose views do not count: a flush of views would be counted with the page.
        Visitor reader = board.visitor().with("User-Agent", "curl/8");
        if (!name.equals("guest")) {
            reader.login(name);
        }
        reader.get(target);
        forgetStatements();
        reader.get(target);
        assertThat(statements()).hasSizeBetween(1, most);
    }

    private static void forgetStatements() throws SQLException {
        try (Statement statement = watch.createStatement()) {
            statement.execute("SET QUERY_STATISTICS FALSE");
            statement.execute("SET QUERY_STATISTICS TRUE");
        }
    }

    /** What was asked since, as often as it was. */
    private static List<String> statements() throws SQLException {
        List<String> asked = new ArrayList<>();
        try (Statement statement = watch.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS
                        WHERE SQL_STATEMENT NOT LIKE '%QUERY_STATISTICS%'
                        """)) {
            while (rows.next()) {
                for (int i = 0; i < rows.getInt(2); i++) {
                    asked.add(rows.getString(1));
                }
            }
        }
        return asked;
    }
}
