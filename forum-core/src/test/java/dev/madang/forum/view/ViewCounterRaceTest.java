package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Readers, a flusher whose flushes fail in turn, and those who look at the count, all at once. */
class ViewCounterRaceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final int VIEWS = 20_000;
    private static final int READERS = 4;
    private static final PostId POST = PostId.of(1);

    private final CountedStorage storage = new CountedStorage();
    private final ViewCounter counter = ViewCounting.buffered(Duration.ofDays(1), 100)
            .counter(new ViewSink(storage, new NodeId("node"), ViewListener.NONE, Clock.fixed(NOW, ZoneOffset.UTC)));
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final CyclicBarrier start = new CyclicBarrier(READERS + 2);

    @Test
    void nothingIsLostOrCountedTwiceAndNobodySeesLessThanBefore() throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            tasks.add(this::read);
        }
        tasks.add(this::flush);
        tasks.add(this::look);
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }
        storage.failingNoMore();
        counter.close();

        assertThat(storage.stored(POST)).isEqualTo((long) READERS * VIEWS);
        assertThat(storage.stored()).isEqualTo(2L * READERS * VIEWS);
        assertThat(counter.stats().pending()).isZero();
    }

    private Void read() throws Exception {
        start.await();
        for (int view = 0; view < VIEWS; view++) {
            begun.incrementAndGet();
            counter.record(POST, NOW);
            done.incrementAndGet();
            counter.record(PostId.of(2 + view % 7), NOW);
        }
        return null;
    }

    private Void flush() throws Exception {
        start.await();
        CountedStorage.Failure[] turns = CountedStorage.Failure.values();
        for (int turn = 0; done.get() < (long) READERS * VIEWS; turn++) {
            storage.failing(turns[turn % turns.length]);
            try {
                counter.flush();
            } catch (StorageException expected) {
                assertThat(expected.outcome()).isNotNull();
            }
        }
        return null;
    }

    private Void look() throws Exception {
        start.await();
        long last = 0;
        while (done.get() < (long) READERS * VIEWS) {
            long least = done.get();
            long shown = storage.shown(counter, POST);
            assertThat(shown).isBetween(Math.max(last, least), begun.get());
            last = shown;
        }
        return null;
    }
}
