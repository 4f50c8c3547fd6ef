package dev.madang.forum.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.StatementLog;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewListener;
import dev.madang.forum.view.ViewSink;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** A view counter whose flushes are counted. Its posts were read and stored before, within the same hour; all is asked over one connection. */
final class CountedFlush implements AutoCloseable {

    private static final int ROOM = 1_000;

    private final HikariDataSource pool;
    private final StatementLog log;
    private final JdbcForumStorage storage;
    private final ViewCounter counter;
    private final List<PostId> posts;

    private CountedFlush(TestDatabase database, int posts) {
        this.pool = Pool.USUAL.over(database.freshSchema());
        pool.setMaximumPoolSize(1);
        this.log = StatementLog.of(pool);
        this.storage = JdbcForumStorage.open(log.dataSource());
        Clock clock = Clock.fixed(Fixtures.NOW, ZoneOffset.UTC);
        this.counter = ViewCounting.buffered(Duration.ofDays(1), ROOM)
                .counter(new ViewSink(storage.views(), new NodeId("node"), ViewListener.NONE, clock));
        Fixtures.board(storage);
        this.posts =
                Stream.generate(() -> Fixtures.write(storage).id()).limit(posts).toList();
    }

    static CountedFlush on(TestDatabase database, int posts) {
        CountedFlush flush = new CountedFlush(database, posts);
        flush.read(1);
        flush.store();
        return flush;
    }

    HikariDataSource pool() {
        return pool;
    }

    /** What was asked during the last {@link #store}. */
    StatementLog log() {
        return log;
    }

    /** Each post is read so often. */
    void read(int times) {
        for (int time = 0; time < times; time++) {
            posts.forEach(counter::record);
        }
    }

    /** One flush. */
    void store() {
        log.clear();
        counter.flush();
    }

    @Override
    public void close() {
        counter.close();
        storage.close();
        pool.close();
    }
}
