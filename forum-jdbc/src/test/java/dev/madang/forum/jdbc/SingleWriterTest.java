package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.board.Board;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.StatementHook;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NewBoard;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One writes to a file of H2 at a time. */
class SingleWriterTest {

    private static final int WRITERS = 8;
    private static final Duration SHORT = Duration.ofMillis(20);

    /** In another thread, since a turn is a thread's. */
    private static <T> T elsewhere(Supplier<T> call) {
        return Quietly.get(() -> CompletableFuture.supplyAsync(call).get(60, TimeUnit.SECONDS));
    }

    @Nested
    class ATurn {

        private final AtomicInteger writing = new AtomicInteger();

        private int write(SingleWriter writer, int what) {
            return writer.admit(() -> {
                assertThat(writing.incrementAndGet()).isEqualTo(1);
                Thread.yield();
                writing.decrementAndGet();
                return what;
            });
        }

        @Test
        void isOneWritersOfAllWhoOpenedTheFile() throws Exception {
            SingleWriter one = SingleWriter.of("/file", Duration.ofMinutes(1));
            SingleWriter other = SingleWriter.of("/file", Duration.ofMinutes(1));
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
            List<Future<Integer>> all = IntStream.range(0, WRITERS * 50)
                    .mapToObj(i -> threads.submit(() -> write(i % 2 == 0 ? one : other, i)))
                    .toList();
            threads.shutdown();

            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).isEqualTo(i);
            }
        }

        @Test
        void isOfOneFile() {
            SingleWriter one = SingleWriter.of("/file", SHORT);
            assertThat(one.<Integer>admit(() ->
                            elsewhere(() -> SingleWriter.of("/other", SHORT).admit(() -> 7))))
                    .isEqualTo(7);
        }

        @Test
        void isNotWaitedForWithoutEnd() {
            SingleWriter writer = SingleWriter.of("/file", SHORT);
            Fault fault = writer.admit(() -> elsewhere(() -> {
                try {
                    return writer.admit(() -> Fault.OTHER);
                } catch (RolledBack e) {
                    return e.fault();
                }
            }));
            assertThat(fault).isEqualTo(Fault.LOCK_TIMEOUT);
            assertThat(elsewhere(() -> writer.admit(() -> 7))).isEqualTo(7);
        }

        @Test
        void isWaitedForToItsEndByWhoIsInterrupted() {
            SingleWriter writer = SingleWriter.of("/file", SHORT);
            boolean interrupted = writer.admit(() -> elsewhere(() -> {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> writer.admit(() -> 7)).isInstanceOf(RolledBack.class);
                return Thread.interrupted();
            }));
            assertThat(interrupted).isTrue();
        }

        @Test
        void mayBeWaitedForForEver() {
            assertThat(SingleWriter.of("/file", Duration.ofSeconds(Long.MAX_VALUE))
                            .<Integer>admit(() -> 7))
                    .isEqualTo(7);
        }
    }

    @Nested
    class AStorage {

        private static JdbcAddress memory() {
            return new JdbcAddress("jdbc:h2:mem:turns" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }

        /** The same file by another name, waited for only shortly. */
        private static JdbcAddress impatient(JdbcAddress address) {
            return new JdbcAddress(address.url().replace("/forum_", "/./forum_"), address.user(), address.password())
                    .with("LOCK_TIMEOUT", Long.toString(SHORT.toMillis()));
        }

        private static JdbcForumStorage open(DataSource dataSource) {
            return JdbcForumStorage.builder(dataSource).waiter(attempt -> {}).open();
        }

        /** Touches no row of what others write in these tests. */
        private static Answer<Board> writeElsewhere(ForumStorage storage) {
            return storage.boards()
                    .insert(new NewBoard(
                            Stage.QNA,
                            storage.boards().find(Fixtures.FREE).orElseThrow().settings(),
                            Fixtures.NOW));
        }

        /** Lets {@code call} happen while another storage is in the midst of writing a post. */
        private static void during(JdbcAddress address, Runnable call) {
            try (JdbcForumStorage plain = JdbcForumStorage.open(address.dataSource())) {
                Fixtures.board(plain);
            }
            AtomicInteger calls = new AtomicInteger();
            DataSource hooked =
                    StatementHook.before(address.dataSource(), sql -> sql.startsWith("INSERT INTO forum_post "), () -> {
                        calls.incrementAndGet();
                        call.run();
                    });
            try (JdbcForumStorage writing = open(hooked)) {
                assertThat(Fixtures.write(writing).number().value()).isEqualTo(1);
            }
            assertThat(calls).hasValue(1);
        }

        @Test
        void waitsForAnotherOnItsFileAndIsNotDoneWhereThatTakesTooLong() {
            JdbcAddress file = TestDatabase.H2.fresh();
            during(file, () -> {
                try (JdbcForumStorage other = open(impatient(file).dataSource())) {
                    Failing.assertNotDone(elsewhere(() -> Failing.of(() -> writeElsewhere(other))), Fault.LOCK_TIMEOUT);
                }
            });
        }

        @Test
        void waitsLikewiseOnAConnectionOfTheHostsWithoutATransaction() {
            JdbcAddress file = TestDatabase.H2.fresh();
            during(file, () -> {
                try (JdbcForumStorage other = open(impatient(file).dataSource());
                        Connection connection = impatient(file).dataSource().getConnection()) {
                    Failing.assertNotDone(
                            elsewhere(() -> Failing.of(() -> writeElsewhere(other.on(connection)))),
                            Fault.LOCK_TIMEOUT);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Test
        void readsWhileAnotherWrites() {
            JdbcAddress file = TestDatabase.H2.fresh();
            during(file, () -> {
                try (JdbcForumStorage other = open(impatient(file).dataSource());
                        Connection connection = impatient(file).dataSource().getConnection()) {
                    assertThat(elsewhere(() -> Fixtures.firstPage(other).total()))
                            .isZero();
                    assertThat(elsewhere(() ->
                                    Fixtures.firstPage(other.on(connection)).total()))
                            .isZero();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        /** What is in memory is gone with its process: no kill leaves half of anything. */
        @Test
        void waitsForNobodyInMemory() {
            JdbcAddress memory = memory();
            during(memory, () -> {
                try (JdbcForumStorage other = open(memory.dataSource())) {
                    assertThat(elsewhere(() -> writeElsewhere(other))).isInstanceOf(Answer.Done.class);
                }
            });
        }

        @Test
        void keepsNobodyFromWritingWhileItPausesBetweenTwoAttempts() throws SQLException {
            JdbcAddress file = TestDatabase.H2.fresh();
            AtomicReference<Answer<Board>> answer = new AtomicReference<>();
            try (JdbcForumStorage other = open(file.dataSource())) {
                Fixtures.board(other);
                try (Connection holder = Failing.holding(file.dataSource());
                        JdbcForumStorage storage = JdbcForumStorage.builder(
                                        impatient(file).dataSource())
                                .waiter(attempt -> {
                                    answer.set(elsewhere(() -> writeElsewhere(other)));
                                    Quietly.run(holder::rollback);
                                })
                                .open()) {
                    assertThat(Fixtures.write(storage).number().value()).isEqualTo(1);
                }
            }
            assertThat(answer.get()).isInstanceOf(Answer.Done.class);
        }
    }
}
