package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.NodeId;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counting takes of the thread that reads: no statement, and no memory once a post is known. */
class ReaderCostTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final int VIEWS = 20_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final CountedStorage storage = new CountedStorage();

    private void countsForNothing(ViewCounting counting) {
        storage.whenApplied(() -> {
            throw new AssertionError("a reader waited for the storage");
        });
        ViewCounter counter = counting.counter(
                new ViewSink(storage, new NodeId("node"), ViewListener.NONE, Clock.fixed(NOW, ZoneOffset.UTC)));
        PostId post = PostId.of(7);
        record(counter, post);
        long before = THREADS.getCurrentThreadAllocatedBytes();

        record(counter, post);

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(VIEWS);
        storage.whenApplied(() -> {});
        counter.close();
        assertThat(storage.stored(post)).isEqualTo(2 * VIEWS);
    }

    private static void record(ViewCounter counter, PostId post) {
        for (int view = 0; view < VIEWS; view++) {
            counter.record(post);
        }
    }

    /** A guest who has been here in this window. */
    @Test
    void againInTheWindow() {
        ViewGate gate = new ViewGate(
                ViewRule.oncePerDay(ZoneOffset.UTC), storage, FingerprintKey.of(new byte[32]), new SecureRandom());
        Actor reader = Actor.guest(ClientAddress.of("182.219.4.103"));
        PostSummary post = summary();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        assertThat(gate.counts(reader, post, clock)).isTrue();
        assertThat(gate.counts(reader, post, clock)).isFalse();
        long before = THREADS.getCurrentThreadAllocatedBytes();

        for (int view = 0; view < VIEWS; view++) {
            gate.counts(reader, post, clock);
        }

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(VIEWS);
    }

    private static PostSummary summary() {
        return new PostSummary(
                PostId.of(7),
                new PostNumber(BoardKey.of("free"), 7),
                "제목",
                new Author(Optional.empty(), Optional.empty()),
                Optional.empty(),
                Set.of(),
                ContentStatus.PUBLISHED,
                NOW,
                0,
                0);
    }

    @Test
    void buffered() {
        countsForNothing(ViewCounting.buffered(Duration.ofDays(1), 100));
    }

    @Test
    void journaled(@TempDir Path directory) {
        countsForNothing(
                ViewCounting.buffered(Duration.ofDays(1), 50_000).journaled(directory, ViewJournaling.Survives.KILL));
    }
}
