package dev.madang.forum.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.Forum;
import dev.madang.forum.jdbc.db.StatementLog;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.view.ViewCounting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A forum whose statements are counted. */
final class CountedForum implements AutoCloseable {

    private final HikariDataSource pool;
    private final StatementLog log;
    private final JdbcForumStorage storage;
    private final Forum forum;

    private CountedForum(TestDatabase database) {
        this.pool = Pool.USUAL.over(database.freshSchema());
        this.log = StatementLog.of(pool);
        this.storage = JdbcForumStorage.open(log.dataSource());
        // A flush of views would be counted with whatever is under way.
        this.forum = Forum.builder()
                .storage(storage)
                .viewCounting(ViewCounting.none())
                .build();
    }

    static CountedForum on(TestDatabase database) {
        return new CountedForum(database);
    }

    JdbcForumStorage storage() {
        return storage;
    }

    /** What was asked during the last {@link #call}. */
    StatementLog log() {
        return log;
    }

    /** Calls the forum, and counts from now. */
    <T> T call(Function<Forum, T> call) {
        log.clear();
        return call.apply(forum);
    }

    /** What was asked since: one list of statements for each connection that was taken. What isolates a transaction is none. */
    List<List<String>> byConnection() {
        List<List<String>> asked = new ArrayList<>();
        for (StatementLog.Entry entry : log.entries()) {
            if (entry.kind() == StatementLog.Kind.CONNECTION) {
                asked.add(new ArrayList<>());
            } else if (entry.isStatement() && !entry.sql().startsWith("SET TRANSACTION")) {
                asked.get(asked.size() - 1).add(entry.sql());
            }
        }
        return asked;
    }

    @Override
    public void close() {
        forum.close();
        storage.close();
        pool.close();
    }
}
