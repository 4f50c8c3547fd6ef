package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that count views with journals, killed again and again in the middle of it. */
class KilledReadersTest {

    private static final int LIVES = 3;
    private static final long SEED = System.nanoTime();

    @TempDir
    Path journals;

    /** A view is told of after it was counted: what is killed between the two is counted and not told, one view a life. */
    @Test
    void loseNoViewAndCountNoneTwice() throws Exception {
        JdbcAddress address = TestDatabase.POSTGRESQL.fresh();
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            PostId post = Fixtures.write(storage).id();
            Map<String, Integer> nodes = Map.of("one", 1, "other", 2);
            long told = 0;
            ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
            try {
                List<Callable<Long>> readers = nodes.entrySet().stream()
                        .<Callable<Long>>map(node -> () -> told(address, post, node.getKey(), node.getValue()))
                        .toList();
                for (Future<Long> views : threads.invokeAll(readers)) {
                    told += views.get();
                }
            } finally {
                threads.shutdownNow();
            }
            for (String node : nodes.keySet()) {
                ReadingProcess.counter(storage, new NodeId(node), journals.resolve(node))
                        .close();
            }

            assertThat(storage.views()
                            .totals(new NodeId("one"), Set.of(post))
                            .views()
                            .get(post))
                    .as("seed " + SEED)
                    .isBetween(told, told + (long) LIVES * nodes.size());
        }
    }

    /** How many views the lives of a node told of. */
    private long told(JdbcAddress address, PostId post, String node, int number) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED + number);
        long told = 0;
        for (int life = 0; life < LIVES; life++) {
            told += ReadingProcess.start(address, post, node, journals.resolve(node))
                    .killedAfter(random.nextInt(1, 4_000));
        }
        return told;
    }
}
