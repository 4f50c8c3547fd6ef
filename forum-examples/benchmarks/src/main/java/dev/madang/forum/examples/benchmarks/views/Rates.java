package dev.madang.forum.examples.benchmarks.views;

import dev.madang.forum.storage.NodeId;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewListener;
import dev.madang.forum.view.ViewSink;
import java.time.Clock;
import java.time.Duration;

/**
 * How many views a second get from readers into the database, every one of them: the time ends when the last is committed, and the sum is looked at.
 *
 * @param posts which posts are read
 * @param popularity how often each of them
 * @param readers how many readers there are at once
 * @param lasting how long they read
 */
public record Rates(ReadPosts posts, Popularity popularity, int readers, Duration lasting) {

    private static final int OFTEN = 256;

    /** What is measured once. */
    @FunctionalInterface
    private interface Side {
        long views() throws Exception;
    }

    /** By the engine, counting as {@code counting} says. */
    public double counted(ViewCounting counting) throws Exception {
        return rate(() -> {
            try (ViewCounter counter = counter(counting)) {
                return new Crowd(readers, lasting, OFTEN)
                        .read(popularity, (post, at) -> counter.record(posts.id(post), at));
            }
        });
    }

    ViewCounter counter(ViewCounting counting) {
        return counting.counter(new ViewSink(
                posts.store().storage().views(), new NodeId("reader"), ViewListener.NONE, Clock.systemUTC()));
    }

    /** By one UPDATE a view in the post's row. */
    public double updated() throws Exception {
        return rate(() -> new Crowd(readers, lasting, 1).read(popularity, (post, at) -> posts.update(post)));
    }

    private double rate(Side side) throws Exception {
        long before = posts.stored();
        long begun = System.nanoTime();
        long views = side.views();
        double seconds = (System.nanoTime() - begun) / 1e9;
        long stored = posts.stored() - before;
        if (stored != views) {
            throw new IllegalStateException(stored + " views are stored of " + views);
        }
        return views / seconds;
    }
}
