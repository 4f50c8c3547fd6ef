package dev.madang.forum.examples.benchmarks.views;

import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewListener;
import dev.madang.forum.view.ViewSink;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * How often a second views are added to what waits: by the engine, which is drained each second meanwhile, and by a map of the JDK, which is not.
 *
 * @param popularity how often each post is read
 * @param readers how many readers there are at once
 * @param lasting how long they read
 */
public record BufferAdds(Popularity popularity, int readers, Duration lasting) {

    private static final int OFTEN = 256;

    private PostId[] ids() {
        return LongStream.rangeClosed(1, popularity.things())
                .mapToObj(PostId::of)
                .toArray(PostId[]::new);
    }

    /** By the engine. */
    public double counted() throws Exception {
        PostId[] ids = ids();
        try (InMemoryForumStorage storage = new InMemoryForumStorage();
                ViewCounter counter = ViewCounting.buffered(Duration.ofSeconds(1), 1_000_000)
                        .counter(new ViewSink(
                                storage.views(), new NodeId("adds"), ViewListener.NONE, Clock.systemUTC()))) {
            return rate((post, at) -> counter.record(ids[post], at));
        }
    }

    /** By {@link ConcurrentHashMap#merge}. */
    public double merged() throws Exception {
        PostId[] ids = ids();
        ConcurrentHashMap<Long, Long> counts = new ConcurrentHashMap<>();
        return rate((post, at) -> counts.merge(ids[post].value(), 1L, Long::sum));
    }

    private double rate(Crowd.Reading reading) throws Exception {
        long begun = System.nanoTime();
        long views = new Crowd(readers, lasting, OFTEN).read(popularity, reading);
        return views / ((System.nanoTime() - begun) / 1e9);
    }
}
