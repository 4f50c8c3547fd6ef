package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.board.Board;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.ForumStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests of failures share. */
final class Failing {

    private static final String HOLD = "SELECT last_number FROM forum_span WHERE lvl = 0 FOR UPDATE";

    private Failing() {}

    /** The failure of the call, which tells nothing that is not its caller's. */
    static StorageException of(ThrowingCallable call) {
        StorageException failure = catchThrowableOfType(StorageException.class, call);
        assertThat(failure).isNotNull();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString())
                    .doesNotContain("forum_", "SELECT", "UPDATE", "INSERT", "카카오", "112.171", "free");
        }
        return failure;
    }

    static void assertNotDone(StorageException failure, Fault fault) {
        assertThat(failure.outcome()).as("%s", failure.getCause()).isEqualTo(Outcome.NOT_DONE);
        assertThat(failure.params()).containsEntry("reason", fault.reason());
    }

    /** All connections are back, and the next one is as the pool gives them. */
    static void assertWhole(HikariDataSource pool) {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isEqualTo(pool.isAutoCommit());
            assertThat(connection.isValid(5)).isTrue();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Moves the version of the board by one. */
    static void change(ForumStorage storage) {
        Board board = storage.boards().find(FREE).orElseThrow();
        storage.boards().change(new BoardChange(FREE, board.version(), board.settings()));
    }

    /** A transaction that holds the board that posts are written on. */
    static Connection holding(DataSource host) throws SQLException {
        Connection connection = host.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(HOLD);
        }
        return connection;
    }
}
