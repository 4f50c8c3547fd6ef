package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counting takes of the thread that reads: no statement, and no memory once a post is known. */
class ReaderCostTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final int VIEWS = 20_000;

    private final CountedStorage storage = new CountedStorage();

    private void countsForNothing(ViewCounting counting) {
        storage.whenApplied(() -> {
            throw new AssertionError("a reader waited for the storage");
        });
        ViewCounter counter = counting.counter(
                new ViewSink(storage, new NodeId("node"), ViewListener.NONE, Clock.fixed(NOW, ZoneOffset.UTC)));
        PostId post = PostId.of(7);
        record(counter, post);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        record(counter, post);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(VIEWS);
        storage.whenApplied(() -> {});
        counter.close();
        assertThat(storage.stored(post)).isEqualTo(2 * VIEWS);
    }

    private static void record(ViewCounter counter, PostId post) {
        for (int view = 0; view < VIEWS; view++) {
            counter.record(post, NOW);
        }
    }

    @Test
    void buffered() {
        countsForNothing(ViewCounting.buffered(Duration.ofDays(1), 100));
    }

    @Test
    void journaled(@TempDir Path directory) {
        countsForNothing(
                ViewCounting.buffered(Duration.ofDays(1), 50_000).journaled(directory, ViewJournaling.Survives.KILL));
    }
}
