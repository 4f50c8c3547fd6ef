package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.StatementLog;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BoardRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A forum, one post of which somebody else can hold, or its board: then the first writer waits in the database, and all others for the first. */
final class WaitingWriters implements AutoCloseable {

    final JdbcForumStorage storage;
    final StatementLog log;
    final PostId post;

    private final DataSource host;
    private final HikariDataSource pool;
    private final Callers callers = new Callers();

    /**
     * Opens a forum.
     *
     * @param address its database
     * @param seen the same as the forum reaches it
     */
    WaitingWriters(JdbcAddress address, JdbcAddress seen) {
        host = address.dataSource();
        JdbcForumStorage.open(host).close();
        pool = Pool.USUAL.over(seen);
        log = StatementLog.of(pool);
        storage = JdbcForumStorage.open(log.dataSource());
        Fixtures.board(storage);
        post = Fixtures.write(storage).id();
    }

    WaitingWriters(JdbcAddress address) {
        this(address, address);
    }

    /** Makes the calls one after another while nobody can write, and then lets them. The first leads; answers the others. */
    <T> List<FutureTask<T>> call(List<Callable<T>> calls, Runnable whenAllWait) {
        try (Connection holder = holding()) {
            log.clear();
            FutureTask<T> first =
                    callers.until(() -> log.statements().stream().anyMatch(WaitingWriters::waits), calls.get(0));
            List<FutureTask<T>> others =
                    calls.stream().skip(1).map(callers::waiting).toList();
            whenAllWait.run();
            holder.rollback();
            Callers.answer(first);
            return others;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not what only tries, or says how the transaction is isolated. */
    private static boolean waits(String sql) {
        return !sql.contains("SKIP LOCKED") && !sql.startsWith("SET");
    }

    <T> List<FutureTask<T>> call(Stream<Callable<T>> calls) {
        return call(calls.toList(), () -> {});
    }

    Connection holding() throws SQLException {
        Connection connection = host.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT last_number FROM forum_span WHERE lvl = 0 FOR UPDATE");
            statement.execute("SELECT last_comment FROM forum_post_tally WHERE post_id = " + post + " FOR UPDATE");
        }
        return connection;
    }

    void assertSound() {
        assertThat(storage.maintenance().verify(new BoardRange(FREE, 0, 1_000)).found())
                .isEmpty();
    }

    @Override
    public void close() {
        storage.close();
        pool.close();
    }
}
