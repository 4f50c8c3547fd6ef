package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** After any sequence of views, flushes that fail or not, and kills, a count is what one adds up on paper. */
class ViewCounterProperties {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final int POSTS = 3;

    enum Act {
        VIEW,
        FLUSH,
        FLUSH_THAT_IS_NOT_STORED,
        FLUSH_WITHOUT_ANSWER,
        FLUSH_WITH_A_VIEW_MEANWHILE,
        KILL
    }

    record Step(Act act, PostId post) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Act> acts = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Act.VIEW)), Tuple.of(4, Arbitraries.of(Act.class)));
        return Combinators.combine(acts, Arbitraries.longs().between(1, POSTS).map(PostId::of))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 100)
    void withAJournalNothingIsLostOrDoubledByAnyKill(@ForAll("steps") List<Step> steps) throws IOException {
        Path directory = Files.createTempDirectory("views");
        try {
            runs(steps, Optional.of(directory));
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Property(tries = 300)
    void withoutAJournalAKillLosesWhatWasNotStoredAndNothingElse(@ForAll("steps") List<Step> steps) throws IOException {
        runs(steps, Optional.empty());
    }

    private static void runs(List<Step> steps, Optional<Path> directory) throws IOException {
        Paper paper = new Paper(directory);
        for (Step step : steps) {
            paper.take(step);
            paper.check();
        }
        paper.closeAndCheck();
    }

    /** A counter, and beside it what was counted. */
    private static final class Paper {

        private final CountedStorage storage = new CountedStorage();
        private final Map<PostId, Long> counted = new HashMap<>();
        private final Optional<Path> folder;
        private int life;
        private ViewCounter counter;

        Paper(Optional<Path> folder) {
            this.folder = folder;
            this.counter = begun();
        }

        private ViewCounter begun() {
            ViewCounting.Buffered buffered = ViewCounting.buffered(Duration.ofDays(1), 100);
            return folder.map(where -> buffered.journaled(where.resolve("" + life), ViewJournaling.Survives.KILL))
                    .orElse(buffered)
                    .counter(new ViewSink(
                            storage, new NodeId("node"), ViewListener.NONE, Clock.fixed(NOW, ZoneOffset.UTC)));
        }

        void take(Step step) throws IOException {
            switch (step.act()) {
                case VIEW -> view(step.post());
                case FLUSH -> flush(CountedStorage.Failure.NEVER);
                case FLUSH_THAT_IS_NOT_STORED -> flush(CountedStorage.Failure.BEFORE);
                case FLUSH_WITHOUT_ANSWER -> flush(CountedStorage.Failure.AFTER);
                case FLUSH_WITH_A_VIEW_MEANWHILE -> flushWithAView(step.post());
                case KILL -> kill();
            }
        }

        private void view(PostId post) {
            assertThat(counter.record(post, NOW)).isTrue();
            counted.merge(post, 1L, Long::sum);
        }

        private void flush(CountedStorage.Failure failure) {
            storage.failing(failure);
            try {
                counter.flush();
            } catch (StorageException e) {
                assertThat(failure).isNotEqualTo(CountedStorage.Failure.NEVER);
            }
            storage.failingNoMore();
        }

        private void flushWithAView(PostId post) {
            boolean[] viewed = {false};
            storage.whenApplied(() -> {
                if (!viewed[0]) {
                    viewed[0] = true;
                    view(post);
                    check();
                }
            });
            flush(CountedStorage.Failure.NEVER);
            storage.whenApplied(() -> {});
        }

        /** The next process finds the files as they are; without any, what is not stored is gone. */
        private void kill() throws IOException {
            if (folder.isPresent()) {
                Path next = Files.createDirectory(folder.get().resolve("" + (life + 1)));
                try (Stream<Path> files = Files.list(folder.get().resolve("" + life))) {
                    for (Path file : files.toList()) {
                        Files.copy(file, next.resolve(String.valueOf(file.getFileName())));
                    }
                }
            } else {
                counted.replaceAll((post, count) -> storage.stored(post));
            }
            end();
            life++;
            counter = begun();
        }

        /** Stops its thread, and changes nothing that was stored. */
        private void end() {
            storage.failing(CountedStorage.Failure.BEFORE);
            try {
                counter.close();
            } catch (StorageException e) {
                assertThat(e.outcome()).isEqualTo(StorageException.Outcome.NOT_DONE);
            }
            storage.failingNoMore();
        }

        void check() {
            for (long id = 1; id <= POSTS; id++) {
                PostId post = PostId.of(id);
                assertThat(storage.shown(counter, post)).isEqualTo(counted.getOrDefault(post, 0L));
            }
        }

        void closeAndCheck() {
            counter.close();
            counted.forEach((post, count) -> assertThat(storage.stored(post)).isEqualTo(count));
            assertThat(counter.stats().pending()).isZero();
        }
    }
}
