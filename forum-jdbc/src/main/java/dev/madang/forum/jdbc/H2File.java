package dev.madang.forum.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * The file of an H2 database.
 *
 * @param path without links, by which H2 itself tells its files apart; that on the server where there is one
 * @param lockTimeout after which H2 gives up waiting for a lock
 */
record H2File(String path, Duration lockTimeout) {

    /** The file that outlives the process; none where the database is in memory. */
    static Optional<H2File> of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT DATABASE_PATH(), LOCK_TIMEOUT()")) {
            answer.next();
            String path = answer.getString(1);
            return path == null
                    ? Optional.empty()
                    : Optional.of(new H2File(path, Duration.ofMillis(answer.getLong(2))));
        }
    }
}
