package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reader is shown while views are on their way into the storage. */
class ShownViewsTest {

    private static final PostId POST = PostId.of(7);
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final CountedStorage storage = new CountedStorage();
    private final ViewCounter counter = ViewCounting.buffered(Duration.ofDays(1), 100)
            .counter(new ViewSink(storage, new NodeId("node"), ViewListener.NONE, Clock.fixed(NOW, ZoneOffset.UTC)));

    @AfterEach
    void close() {
        counter.close();
    }

    private void record(int times) {
        for (int i = 0; i < times; i++) {
            counter.record(POST, NOW);
        }
    }

    @Test
    void isNeverLessNorMoreWhileAFlushIsStored() {
        List<Long> shown = new ArrayList<>();
        record(5);
        storage.whenApplied(() -> shown.add(storage.shown(counter, POST)));
        counter.flush();
        record(2);
        storage.whenApplied(() -> {
            record(1);
            shown.add(storage.shown(counter, POST));
        });
        counter.flush();

        assertThat(shown).containsExactly(5L, 8L);
        assertThat(storage.shown(counter, POST)).isEqualTo(8);
        storage.whenApplied(() -> {});
    }

    @Test
    void isRightThoughTheStorageWasReadBeforeTheFlushAndTheCounterAfterIt() {
        record(5);
        counter.flush();
        record(3);
        long mark = counter.mark();
        long stored = storage.stored(POST);
        counter.flush();
        record(1);

        assertThat(stored).isEqualTo(5);
        assertThat(counter.pending(POST, mark)).isEmpty();
        assertThat(counter.totals(Set.of(POST))).containsEntry(POST, 9L);
    }

    @Test
    void isNotKnownAfterTwoFlushes() {
        long mark = counter.mark();
        record(1);
        counter.flush();
        record(1);
        counter.flush();

        assertThat(counter.pending(POST, mark)).isEmpty();
        assertThat(counter.pending(POST)).isZero();
        assertThat(storage.shown(counter, POST)).isEqualTo(2);
    }

    @Test
    void asksForNothingWhereTheFlushHoldsNoViewsOfThePost() {
        long mark = counter.mark();
        counter.record(PostId.of(8), NOW);
        counter.flush();
        record(2);

        assertThat(counter.pending(POST, mark)).hasValue(2);
    }

    @Test
    void isRightWhileTheAnswerOfAFlushIsLost() {
        record(4);
        storage.failing(CountedStorage.Failure.AFTER);
        assertThatExceptionOfType(StorageException.class).isThrownBy(counter::flush);
        record(1);

        assertThat(storage.stored(POST)).isEqualTo(4);
        assertThat(storage.shown(counter, POST)).isEqualTo(5);
        assertThat(counter.pending(POST)).isEqualTo(5);
    }

    @Test
    void isRightWhileTheStorageIsAway() {
        record(4);
        storage.failing(CountedStorage.Failure.BEFORE);
        assertThatExceptionOfType(StorageException.class).isThrownBy(counter::flush);
        record(1);

        assertThat(storage.shown(counter, POST)).isEqualTo(5);
    }

    @Test
    void countsOnceThoughANodeOfThisNameWasStillStoringWhenItWasKilled() {
        record(2);
        counter.flush();
        record(3);
        ViewCounter late = ViewCounting.immediate()
                .counter(
                        new ViewSink(storage, new NodeId("node"), ViewListener.NONE, Clock.fixed(NOW, ZoneOffset.UTC)));
        late.record(POST, NOW);
        counter.flush();

        assertThat(storage.stored(POST)).isEqualTo(6);
        assertThat(storage.shown(counter, POST)).isEqualTo(6);
    }

    @Test
    void losesNothingThoughANodeOfThisNameStoresItsLastFlushBetweenTwoTries() {
        ViewFlush last = new ViewFlush(new NodeId("node"), 1, List.of(new ViewCount(POST, 0, 2)));
        record(3);
        storage.failing(CountedStorage.Failure.BEFORE);
        assertThatExceptionOfType(StorageException.class).isThrownBy(counter::flush);
        int late = storage.apply(last) ? 2 : 0;
        counter.flush();

        assertThat(storage.stored(POST)).isEqualTo(3 + late);
        assertThat(storage.shown(counter, POST)).isEqualTo(3 + late);
    }
}
