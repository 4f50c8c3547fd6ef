package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewCount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a host's listener is told, and that it cannot do harm. */
class ViewEventsTest {

    private static final PostId POST = PostId.of(7);
    private static final PostId OTHER = PostId.of(8);
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final CountedStorage storage = new CountedStorage();
    private final List<ViewEvent> events = new ArrayList<>();

    private ViewCounter counter(ViewListener listener) {
        return ViewCounting.buffered(Duration.ofDays(1), 2)
                .counter(new ViewSink(storage, new NodeId("node"), listener, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @Test
    void aFlushIsToldWithWhatWasInIt() {
        ViewCounter counter = counter(events::add);
        counter.record(POST, NOW);
        counter.record(POST, NOW);
        counter.record(OTHER, NOW);
        counter.flush();
        counter.flush();

        assertThat(events).singleElement().isInstanceOfSatisfying(ViewEvent.Flushed.class, flushed -> {
            assertThat(flushed.views()).isEqualTo(3);
            assertThat(flushed.rows()).isEqualTo(2);
            assertThat(flushed.took()).isBetween(Duration.ZERO, Duration.ofHours(1));
        });
        counter.close();
    }

    /** Or two nodes that store views of the same posts could wait for each other. */
    @Test
    void aFlushIsInTheOrderOfPostsAndHours() {
        ViewCounter counter = ViewCounting.buffered(Duration.ofDays(1), 1_000)
                .counter(new ViewSink(storage, new NodeId("node"), events::add, Clock.fixed(NOW, ZoneOffset.UTC)));
        for (long post = 100; post > 0; post--) {
            counter.record(PostId.of(post), NOW);
            counter.record(PostId.of(post), NOW.minus(Duration.ofHours(1)));
        }
        counter.close();

        List<ViewCount> counts =
                storage.applied().get(storage.applied().size() - 1).counts();
        assertThat(counts)
                .hasSize(200)
                .isSortedAccordingTo(Comparator.comparing(ViewCount::post).thenComparingLong(ViewCount::hour));
    }

    @Test
    void aFailureIsToldWithItsCauseAndTheNextTryAsAFlush() {
        ViewCounter counter = counter(events::add);
        counter.record(POST, NOW);
        storage.failing(CountedStorage.Failure.AFTER);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(counter::flush)
                .satisfies(cause -> assertThat(events).containsExactly(new ViewEvent.FlushFailed(cause)));

        counter.close();

        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        ViewEvent.Flushed.class,
                        flushed -> assertThat(flushed.views()).isEqualTo(1));
    }

    @Test
    void eachViewThatIsLostIsTold() {
        ViewCounter counter = counter(events::add);
        counter.record(POST, NOW);
        counter.record(OTHER, NOW);
        assertThat(counter.record(PostId.of(9), NOW)).isFalse();
        assertThat(events).containsExactly(new ViewEvent.Dropped());

        counter.close();
        assertThat(counter.record(POST, NOW)).isFalse();
        assertThat(events).hasSize(3).last().isEqualTo(new ViewEvent.Dropped());
    }

    @Test
    void aListenerThatThrowsLosesNothing() {
        ViewCounter counter = counter(event -> {
            events.add(event);
            throw new IllegalStateException("of the host's");
        });
        counter.record(POST, NOW);
        counter.record(OTHER, NOW);
        assertThat(counter.record(PostId.of(9), NOW)).isFalse();
        counter.flush();
        storage.failing(CountedStorage.Failure.BEFORE);
        counter.record(POST, NOW);
        assertThatExceptionOfType(StorageException.class).isThrownBy(counter::flush);
        counter.close();

        assertThat(events).hasSize(4);
        assertThat(storage.stored()).isEqualTo(3);
    }

    @Test
    void whatIsStoredAtOnceIsToldAtOnce() {
        ViewCounter counter = ViewCounting.immediate()
                .counter(new ViewSink(storage, new NodeId("node"), events::add, Clock.fixed(NOW, ZoneOffset.UTC)));
        assertThat(counter.record(POST, NOW)).isTrue();
        assertThat(events).hasSize(1);

        counter.close();
        assertThat(counter.record(POST, NOW)).isFalse();
        assertThat(storage.stored()).isEqualTo(1);
    }

    @Test
    void whoCountsNothingTellsNothingAndShowsWhatIsStored() {
        ViewCounter before = counter(ViewListener.NONE);
        before.record(POST, NOW);
        before.close();
        ViewCounter counter = ViewCounting.none()
                .counter(new ViewSink(storage, new NodeId("node"), events::add, Clock.fixed(NOW, ZoneOffset.UTC)));
        assertThat(counter.record(POST, NOW)).isFalse();

        assertThat(storage.shown(counter, POST)).isEqualTo(1);
        assertThat(counter.totals(Set.of(POST))).containsEntry(POST, 1L);
        assertThat(events).isEmpty();
        counter.close();
    }
}
