package dev.madang.forum.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether the server keeps what it acknowledged, and says so where it may not. */
final class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

    private Durability() {}

    /** Settings by which acknowledged writes can be lost; logged, too. */
    static List<String> check(Connection connection, Dialect dialect) throws SQLException {
        List<String> losing = switch (dialect) {
            case POSTGRESQL -> postgresql(connection);
            case MARIADB -> mariadb(connection);
            case H2 -> h2(connection);
        };
        losing.forEach(
                setting -> LOG.warn("{} is such that acknowledged writes can be lost: {}", dialect.product(), setting));
        return losing;
    }

    private static List<String> postgresql(Connection connection) throws SQLException {
        List<String> losing = new ArrayList<>();
        ask(connection, "SHOW fsync", "fsync=", List.of("off"), losing);
        ask(connection, "SHOW synchronous_commit", "synchronous_commit=", List.of("off"), losing);
        ask(connection, "SHOW full_page_writes", "full_page_writes=", List.of("off"), losing);
        return losing;
    }

    private static List<String> mariadb(Connection connection) throws SQLException {
        List<String> losing = new ArrayList<>();
        ask(
                connection,
                "SELECT @@innodb_flush_log_at_trx_commit",
                "innodb_flush_log_at_trx_commit=",
                List.of("0", "2"),
                losing);
        return losing;
    }

    private static List<String> h2(Connection connection) throws SQLException {
        List<String> losing = new ArrayList<>();
        if (H2File.of(connection).isPresent()) {
            // Beside the setting itself stands the value that databases begin with.
            ask(
                    connection,
                    "SELECT MIN(CAST(SETTING_VALUE AS INT)) FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'",
                    "WRITE_DELAY=",
                    List.of(),
                    losing);
            losing.remove("WRITE_DELAY=0");
            String version = connection.getMetaData().getDatabaseProductVersion();
            if (mayOpenAnOlderState(version)) {
                losing.add("version " + version);
            }
        }
        return losing;
    }

    /** H2 2.5 writes into the head of its file where the last chunk but one is, and finds no way from there to the last: docs/crash-test.md. */
    static boolean mayOpenAnOlderState(String h2) {
        return h2.startsWith("2.5.");
    }

    private static void ask(Connection connection, String question, String name, List<String> bad, List<String> losing)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            while (answer.next()) {
                String value = answer.getString(1);
                if (bad.isEmpty() || bad.contains(value)) {
                    losing.add(name + value);
                }
            }
        }
    }
}
