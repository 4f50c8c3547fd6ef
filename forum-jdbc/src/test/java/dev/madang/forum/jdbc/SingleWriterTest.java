package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.TestDatabase;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class SingleWriterTest {

    private static final int WRITERS = 8;

    private final Jdbi jdbi = Jdbi.create(TestDatabase.H2.fresh().dataSource());
    private final AtomicInteger writing = new AtomicInteger();
    private final SingleWriter writer = new SingleWriter(new Watched());

    /** Notices two writers at once. */
    private final class Watched implements Transactions {
        @Override
        public <T> T read(Work<T> work) {
            return jdbi.withHandle(work::in);
        }

        @Override
        public <T> T snapshot(Work<T> work) {
            return read(work);
        }

        @Override
        public <T> T write(Work<T> work) {
            assertThat(writing.incrementAndGet()).isEqualTo(1);
            try {
                return read(work);
            } finally {
                writing.decrementAndGet();
            }
        }

        @Override
        public <T> T writeAtOnce(Work<T> work) {
            return write(work);
        }
    }

    @Test
    void writesOneTransactionAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<Integer>> all = IntStream.range(0, WRITERS * 50)
                .mapToObj(i -> threads.submit(() -> i % 2 == 0 ? writer.write(h -> i) : writer.writeAtOnce(h -> i)))
                .toList();
        threads.shutdown();

        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get()).isEqualTo(i);
        }
    }

    @Test
    void readsWhileSomebodyWrites() {
        String read = writer.write(handle -> {
            ExecutorService other = Executors.newSingleThreadExecutor();
            try {
                return other.submit(() -> writer.read(h -> "read")).get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                other.shutdown();
            }
        });

        assertThat(read).isEqualTo("read");
    }
}
