package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.BucketViews;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewBucket;
import dev.madang.forum.view.ViewCounter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes that count views of one post, one of them with a journal, killed again and again in the midst of it; of every third flush the answer
 * is lost. Each life reads in an hour of its own, so that what is stored of it is known by itself.
 */
class KilledReadersTest {

    private static final int LIVES = 3;
    private static final int FEWEST_FLUSHES = 3;
    private static final int MOST_FLUSHES = 9;
    private static final int MOST_VIEWS = 2_000;
    private static final long SEED = System.nanoTime();
    private static final Instant BEGINNING = Instant.parse("2026-11-23T00:00:00Z");
    private static final long FIRST_HOUR =
            BEGINNING.getEpochSecond() / Duration.ofHours(1).toSeconds();

    @TempDir
    Path journal;

    @Test
    void loseNoMoreThanIsSaidAndCountNoneTwice() throws Exception {
        JdbcAddress address = TestDatabase.POSTGRESQL.fresh();
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            PostId post = Fixtures.write(storage).id();
            Reader journaled = new Reader(address, post, new NodeId("journaled"), journal.toString(), 0);
            Reader plain = new Reader(address, post, new NodeId("plain"), "", LIVES);

            List<List<Life>> lives = atOnce(journaled, plain);
            takeOver(storage, journaled);
            takeOver(storage, plain);

            Map<Long, Long> stored = stored(storage, post);
            for (int life = 0; life < LIVES; life++) {
                assertThat(stored.getOrDefault(journaled.hour(life), 0L))
                        .as("seed %d, journaled: %s", SEED, lives.get(0))
                        .isBetween(
                                lives.get(0).get(life).told(),
                                lives.get(0).get(life).asked());
                assertThat(stored.getOrDefault(plain.hour(life), 0L))
                        .as("seed %d, plain: %s", SEED, lives.get(1))
                        .isBetween(
                                lives.get(1).get(life).flushed(),
                                lives.get(1).get(life).asked());
            }
            assertThat(lives.stream().flatMap(List::stream)).allSatisfy(life -> {
                assertThat(life.lostAnswers()).isPositive();
                assertThat(life.asked() - life.told()).isBetween(0L, 1L);
            });
            assertThat(storage.views()
                            .totals(plain.node(), Set.of(post))
                            .views()
                            .get(post))
                    .isEqualTo(
                            stored.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    private static Map<Long, Long> stored(JdbcForumStorage storage, PostId post) {
        BucketRange hours = new BucketRange(ViewBucket.HOUR, FIRST_HOUR, FIRST_HOUR + 2 * LIVES + 1);
        return storage.views().history(new HistoryQuery(post, hours)).stream()
                .collect(Collectors.toMap(BucketViews::number, BucketViews::views));
    }

    /** Starts the node once more, as its host would; its first flush waits for one that the database may still be storing. */
    private static void takeOver(JdbcForumStorage storage, Reader reader) {
        try (ViewCounter counter = ReadingProcess.counter(storage, reader.node(), reader.journal())) {
            counter.record(reader.post(), BEGINNING.plus(Duration.ofHours(2L * LIVES)));
        }
    }

    private static List<List<Life>> atOnce(Reader... readers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(readers.length);
        try {
            List<List<Life>> lives = new ArrayList<>();
            for (Future<List<Life>> each : threads.invokeAll(List.of(readers))) {
                lives.add(each.get());
            }
            return lives;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The lives of a node, one after the other. */
    private record Reader(JdbcAddress address, PostId post, NodeId node, String journal, int firstLife)
            implements Callable<List<Life>> {

        long hour(int life) {
            return FIRST_HOUR + firstLife + life;
        }

        @Override
        public List<Life> call() throws Exception {
            SplittableRandom random = new SplittableRandom(SEED + firstLife);
            List<Life> lives = new ArrayList<>();
            for (int life = 0; life < LIVES; life++) {
                Instant hour = BEGINNING.plus(Duration.ofHours(firstLife + life));
                lives.add(ReadingProcess.start(address, post, hour, node, journal)
                        .killedAfter(random.nextInt(FEWEST_FLUSHES, MOST_FLUSHES), random.nextInt(1, MOST_VIEWS)));
            }
            return lives;
        }
    }
}
