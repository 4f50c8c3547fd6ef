package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.jdbc.db.FaultyDataSource;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Each JDBC call of a write fails in each way: the outcome is true, nothing is half, and the key settles it. */
class FaultSweepTest {

    private static Optional<IdempotencyClaim> claim(String key) {
        return Optional.of(new IdempotencyClaim("u-42", IdempotencyKey.of(key), "0".repeat(64)));
    }

    private static NewPost post(String key) {
        NewPost post = Fixtures.post();
        return new NewPost(FREE, 1, post.content(), post.byline(), Optional.empty(), post.at(), claim(key));
    }

    private static NewComment comment(PostId post, String key) {
        NewComment comment = Fixtures.comment(post, OptionalInt.empty());
        return new NewComment(comment.place(), comment.content(), comment.byline(), comment.at(), claim(key));
    }

    /** A write under test, and how many there are of what it makes. */
    private interface Sweep {
        Answer<?> write(String key);

        long count();
    }

    @ParameterizedTest
    @EnumSource
    void everyCallOfAPostMayFail(TestDatabase database) {
        try (Bench bench = new Bench(database)) {
            bench.sweep(new Sweep() {
                @Override
                public Answer<?> write(String key) {
                    return bench.storage.posts().insert(post(key));
                }

                @Override
                public long count() {
                    return Fixtures.firstPage(bench.storage).total();
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCallOfACommentMayFail(TestDatabase database) {
        try (Bench bench = new Bench(database)) {
            PostId post = Fixtures.write(bench.storage).id();
            bench.sweep(new Sweep() {
                @Override
                public Answer<?> write(String key) {
                    return bench.storage.comments().insert(comment(post, key));
                }

                @Override
                public long count() {
                    return Fixtures.firstPage(bench.storage).rows().get(0).comments();
                }
            });
        }
    }

    private static final class Bench implements AutoCloseable {
        private final FaultyDataSource faulty;
        private final HikariDataSource pool;
        private final JdbcForumStorage storage;

        Bench(TestDatabase database) {
            // It says of each fault, at length, that there was one.
            ((Logger) LoggerFactory.getLogger("com.zaxxer.hikari")).setLevel(Level.ERROR);
            faulty = FaultyDataSource.of(database.freshSchema().dataSource());
            pool = Pool.USUAL.over(faulty.dataSource());
            storage = JdbcForumStorage.open(pool);
            Fixtures.board(storage);
        }

        void sweep(Sweep sweep) {
            for (dev.madang.forum.jdbc.db.Fault fault : dev.madang.forum.jdbc.db.Fault.values()) {
                int k = 1;
                while (fails(sweep, k, fault)) {
                    k++;
                }
                assertThat(k).as("points tried").isGreaterThan(2);
            }
        }

        private boolean fails(Sweep sweep, int k, dev.madang.forum.jdbc.db.Fault fault) {
            String key = fault + "-" + k;
            long before = sweep.count();
            faulty.arm(k, fault);
            Outcome outcome = null;
            try {
                sweep.write(key);
            } catch (StorageException e) {
                outcome = e.outcome();
            }
            faulty.disarm();
            boolean fired = faulty.fired() != null;
            long after = sweep.count();
            if (outcome == null) {
                assertThat(after).as(key).isEqualTo(before + 1);
            } else if (outcome == Outcome.NOT_DONE) {
                assertThat(after).as(key).isEqualTo(before);
            }
            assertThat(sweep.write(key)).as(key).isNotInstanceOf(Answer.Refused.class);
            assertThat(sweep.count()).as(key).isEqualTo(before + 1);
            assertThat(storage.maintenance()
                            .verify(new BoardRange(FREE, 0, 1_000))
                            .found())
                    .as(key)
                    .isEmpty();
            assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                    .as(key)
                    .isZero();
            return fired;
        }

        @Override
        public void close() {
            storage.close();
            pool.close();
        }
    }
}
