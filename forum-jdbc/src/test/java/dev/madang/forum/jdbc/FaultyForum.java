package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.FaultyDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.StrictPool;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A {@link Stage} on a pool of one connection whose JDBC calls can be made to fail, and what its tables hold, seen by a connection beside. For
 * one thread.
 */
final class FaultyForum implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Started when it is first asked for. */
    private static final class Unwaiting {
        static final DatabaseServer MARIADB =
                DatabaseServer.mariaDb("innodb-flush-log-at-trx-commit=0", "innodb-doublewrite=0");
    }

    final FaultyDataSource faulty;
    final StrictPool pool;
    final Stage stage;
    final DataSource plain;
    private final Connection beside;
    private final Content.Reader reader;
    private final Content base;
    private Content last;

    FaultyForum(TestDatabase database, StrictPool.Setting setting) throws SQLException {
        JdbcAddress address = unwaiting(database);
        plain = address.dataSource();
        // It keeps an embedded database open, too.
        beside = several(database, address).dataSource().getConnection();
        try (JdbcForumStorage storage = JdbcForumStorage.open(plain)) {
            stage = Stage.set(storage);
        }
        pool = StrictPool.over(plain, setting);
        faulty = FaultyDataSource.of(pool.dataSource());
        beside.setAutoCommit(false);
        reader = new Content.Reader(database, beside);
        last = reader.read();
        base = last;
    }

    /** Durability is not what is tried here, so nobody waits for a disk. H2's is a file all the same, in memory. */
    private static JdbcAddress unwaiting(TestDatabase database) {
        return switch (database) {
            case H2 ->
                new JdbcAddress("jdbc:h2:nioMemFS:sweep_" + NUMBER.incrementAndGet(), "sa", "")
                        .with("QUERY_CACHE_SIZE", "256");
            case POSTGRESQL -> database.freshSchema().with("options", "-c%20synchronous_commit=off");
            case MARIADB -> Unwaiting.MARIADB.fresh();
        };
    }

    /** For statements of several queries. */
    private static JdbcAddress several(TestDatabase database, JdbcAddress address) {
        return database == TestDatabase.MARIADB ? address.with("allowMultiQueries", "true") : address;
    }

    /** The storage whose calls can fail. */
    JdbcForumStorage open() {
        return JdbcForumStorage.builder(faulty.dataSource())
                .waiter(attempt -> {})
                .open();
    }

    /** A storage that reads what may be a little old over calls that can fail, and all else over a pool beside. */
    JdbcForumStorage openReplica(DataSource primary) {
        return JdbcForumStorage.builder(primary).replica(faulty.dataSource()).open();
    }

    /** What the tables hold now. */
    Content content() throws SQLException {
        last = reader.read();
        return last;
    }

    /** The same, where only {@code tables} can have changed since this was last asked. */
    Content content(List<String> tables) throws SQLException {
        last = reader.read(tables, last);
        return last;
    }

    /** Makes the tables hold this again. */
    void restore(Content content) throws SQLException {
        content.restore(beside, last);
        last = content;
    }

    /** Makes the tables hold what they held at first, but for what {@code statements} change. */
    void restore(List<String> statements) throws SQLException {
        restore(base);
        try (Statement statement = beside.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        beside.commit();
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        beside.close();
    }
}
