package dev.madang.forum.examples.benchmarks.views;

import dev.madang.forum.storage.NodeId;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewListener;
import dev.madang.forum.view.ViewSink;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/**
 * How much PostgreSQL writes to its log for a view, once each post has been read: what a page costs that is changed for the first time after a
 * checkpoint, and a post's first view of an hour, are in neither side.
 *
 * @param posts which posts are read
 * @param popularity how often each of them
 * @param views how many views
 * @param aFlush how many of them come between two flushes
 */
public record LogBytes(ReadPosts posts, Popularity popularity, int views, int aFlush) {

    /** Bytes a view, by the engine. */
    public double counted() throws Exception {
        try (ViewCounter counter = ViewCounting.buffered(Duration.ofDays(1), 1_000_000)
                .counter(new ViewSink(
                        posts.store().storage().views(), new NodeId("log"), ViewListener.NONE, Clock.systemUTC()))) {
            return bytes((view, post) -> {
                counter.record(posts.id(post), Clock.systemUTC().instant());
                if (view % aFlush == 0) {
                    counter.flush();
                }
            });
        }
    }

    /** Bytes a view, by one UPDATE a view in the post's row. */
    public double updated() throws Exception {
        return bytes((view, post) -> posts.update(post));
    }

    @FunctionalInterface
    private interface Viewing {
        void of(int view, int post) throws Exception;
    }

    private double bytes(Viewing viewing) throws Exception {
        for (int post = popularity.things() - 1; post >= 0; post--) {
            // The last one flushes.
            viewing.of(post + aFlush, post);
        }
        long before = written();
        for (int view = 1; view <= views; view++) {
            viewing.of(view, popularity.at(view));
        }
        return (double) (written() - before) / views;
    }

    private long written() throws SQLException {
        return posts.store().number("SELECT CAST(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS BIGINT)");
    }
}
