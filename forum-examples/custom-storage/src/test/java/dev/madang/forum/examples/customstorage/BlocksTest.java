package dev.madang.forum.examples.customstorage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries are found by their index wherever the numbers fall into blocks. */
class BlocksTest {

    private static final Listing LIST = Listing.of(BoardKey.of("free"), Visibility.PUBLISHED);
    private static final long LARGE = 512 * 512;
    private static final List<Long> NUMBERS = List.of(
            1L, 510L, 511L, 512L, 513L, 1_023L, LARGE - 1, LARGE, LARGE + 1, 2 * LARGE - 1, 9 * LARGE, PostNumber.MAX);

    @TempDir
    Path directory;

    private RocksStore store;

    @BeforeEach
    void store() {
        store = new RocksStore(directory, Duration.ofSeconds(1));
        store.write(unit -> {
            NUMBERS.forEach(number -> new ListChanges(unit).add(entry(number)));
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Entry entry(long number) {
        return new Entry(LIST, Order.of(number), number);
    }

    @Test
    void sliceByIndex() {
        for (int from = 0; from <= NUMBERS.size(); from++) {
            for (int to = from; to <= NUMBERS.size(); to++) {
                assertSlice(from, to, NUMBERS.subList(from, to));
            }
        }
        assertSlice(-5, 2, NUMBERS.subList(0, 2));
        assertSlice(10, 99, NUMBERS.subList(10, NUMBERS.size()));
        assertSlice(99, 100, List.of());
        assertSlice(-5, -2, List.of());
    }

    private void assertSlice(long from, long to, List<Long> expected) {
        List<Long> slice = store.read(reading -> new Lists(reading).slice(LIST, from, to));

        assertThat(slice).as("from %s to %s", from, to).isEqualTo(expected);
    }

    @Test
    void rankOfEachAndOfWhatIsBetween() {
        for (int i = 0; i < NUMBERS.size(); i++) {
            assertThat(rank(NUMBERS.get(i))).isEqualTo(i);
            assertThat(rank(NUMBERS.get(i) + 1)).isEqualTo(i + 1);
        }
    }

    private long rank(long number) {
        return store.read(reading -> new Lists(reading).rank(LIST, Order.of(number)));
    }

    @Test
    void countsGoWithTheEntries() {
        store.write(unit -> {
            NUMBERS.forEach(number -> new ListChanges(unit).remove(entry(number)));
            return true;
        });

        List<Key> counts = store.read(reading -> reading.keys(LIST.counts()));
        assertThat(counts).isEmpty();
        assertSlice(0, 1, List.of());
    }
}
