package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.StorageException;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is killed: its files are taken away from it, as they are at that moment, and another process finds them. */
class ViewJournalTest {

    private static final PostId POST = PostId.of(7);
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @TempDir
    Path folder;

    private final CountedStorage storage = new CountedStorage();
    private Path directory = Path.of("");

    @BeforeEach
    void begin() {
        directory = folder.resolve("0");
    }

    private ViewCounter counter(String node, int maxPending, ViewJournaling.Survives survives) {
        return ViewCounting.buffered(Duration.ofDays(1), maxPending)
                .journaled(directory, survives)
                .counter(new ViewSink(storage, new NodeId(node), ViewListener.NONE, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private ViewCounter counter() {
        return counter("node", 1_000, ViewJournaling.Survives.KILL);
    }

    /** What the files are at this moment is what the next process finds. */
    private void kill() {
        Path next = folder.resolve(
                String.valueOf(Integer.parseInt(directory.getFileName().toString()) + 1));
        try (Stream<Path> files = Files.list(directory)) {
            Files.createDirectories(next);
            for (Path file : files.toList()) {
                Files.copy(file, next.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        directory = next;
    }

    private static void record(ViewCounter counter, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(counter.record(POST, NOW)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitedIsStoredByTheNextProcess(ViewJournaling.Survives survives) {
        ViewCounter killed = counter("node", 1_000, survives);
        record(killed, 3);
        killed.record(PostId.of(8), NOW.minus(Duration.ofHours(2_000_000)));
        kill();

        ViewCounter next = counter("node", 1_000, survives);
        assertThat(next.pending(POST)).isEqualTo(3);
        record(next, 1);
        assertThat(next.stats()).isEqualTo(new CounterStats(5, 0, 5, 0, Optional.of(NOW)));
        next.close();

        assertThat(storage.stored(POST)).isEqualTo(4);
        assertThat(storage.stored()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    void aFlushUnderWayIsStoredOnceWhetherItHadBeenOrNot(CountedStorage.Failure failure) {
        ViewCounter killed = counter();
        record(killed, 3);
        storage.failing(failure);
        assertThatExceptionOfType(StorageException.class).isThrownBy(killed::flush);
        record(killed, 2);
        kill();

        ViewCounter next = counter();
        assertThat(next.totals(Set.of(POST))).containsEntry(POST, 5L);
        assertThat(next.stats()).isEqualTo(new CounterStats(5, 0, 5, 0, Optional.of(NOW)));
        next.close();

        assertThat(storage.stored(POST)).isEqualTo(5);
    }

    @Test
    void aKillRightAfterTheStorageTookAFlushCountsItOnce() {
        ViewCounter killed = counter();
        record(killed, 3);
        storage.whenApplied(this::kill);
        killed.flush();
        storage.whenApplied(() -> {});

        counter().close();

        assertThat(storage.stored(POST)).isEqualTo(3);
    }

    /** On the disk, what was sent first is not yet free: it was forced there when it was sent, and not since. */
    @ParameterizedTest
    @EnumSource
    void powerThatIsLostAfterTheSecondFlushWasSentLosesAndDoublesNothing(ViewJournaling.Survives survives)
            throws IOException {
        ViewCounter first = counter("node", 10, survives);
        List<byte[]> sent = new ArrayList<>();
        storage.whenApplied(() -> sent.add(contents(0)));
        record(first, 3);
        first.flush();
        record(first, 2);
        storage.failing(CountedStorage.Failure.BEFORE);
        assertThatExceptionOfType(StorageException.class).isThrownBy(first::flush);
        storage.whenApplied(() -> {});
        kill();
        Files.write(file(0), sent.get(0));

        for (int life = 0; life < 3; life++) {
            record(counter("node", 10, survives), 1);
            kill();
        }
        counter("node", 10, survives).close();

        assertThat(storage.stored(POST)).isEqualTo(8);
    }

    /** The next process was killed when it had written down anew what waited, and before the old file was free. */
    @Test
    void whatWasWrittenAnewAndNotYetLetGoCountsOnce() throws IOException {
        record(counter(), 3);
        kill();
        byte[] waiting = contents(0);
        counter();
        kill();
        Files.write(file(0), waiting);

        counter().close();

        assertThat(storage.stored(POST)).isEqualTo(3);
    }

    /** That two files were let go never came to the disk: one that was written anew elsewhere, and the one in whose place that had come, stored since. */
    @Test
    void powerThatIsLostBringsBackNoFileThatIsOlderThanTwoOthers() throws IOException {
        ViewCounter first = counter();
        record(first, 3);
        storage.failing(CountedStorage.Failure.BEFORE);
        assertThatExceptionOfType(StorageException.class).isThrownBy(first::flush);
        record(first, 2);
        kill();
        byte[] waiting = contents(1);
        ViewCounter second = counter();
        List<byte[]> sent = new ArrayList<>();
        storage.whenApplied(() -> sent.add(contents(2)));
        second.flush();
        second.flush();
        storage.whenApplied(() -> {});
        record(second, 1);
        storage.failing(CountedStorage.Failure.BEFORE);
        assertThatExceptionOfType(StorageException.class).isThrownBy(second::flush);
        kill();
        Files.write(file(1), waiting);
        Files.write(file(2), sent.get(sent.size() - 1));

        counter().close();

        assertThat(storage.stored(POST)).isEqualTo(6);
    }

    /** Generation, what it replaces, and their check. */
    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void aFileWhoseHeadIsNotWholeIsNone(int at) throws IOException {
        record(counter(), 3);
        kill();
        byte[] file = contents(0);
        Arrays.fill(file, at, at + 8, (byte) (at == 32 ? 0 : 7));
        Files.write(file(0), file);

        try (ViewCounter next = counter()) {
            assertThat(next.pending(POST)).isZero();
            record(next, 1);
        }
        assertThat(storage.stored(POST)).isEqualTo(1);
    }

    private Path file(int number) {
        return directory.resolve("views-" + number + ".journal");
    }

    private byte[] contents(int number) {
        try {
            return Files.readAllBytes(file(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void killsInTurnLoseNothing() {
        int recorded = 0;
        for (int life = 0; life < 6; life++) {
            ViewCounter counter = counter();
            record(counter, 2 + life);
            recorded += 2 + life;
            if (life % 3 == 1) {
                storage.failing(CountedStorage.Failure.AFTER);
                assertThatExceptionOfType(StorageException.class).isThrownBy(counter::flush);
                record(counter, 1);
                recorded++;
            } else if (life % 3 == 2) {
                counter.flush();
            }
            kill();
        }
        counter().close();

        assertThat(storage.stored(POST)).isEqualTo(recorded);
    }

    @Test
    void viewsOfAKnownPostTakeNoMoreRoom() {
        ViewCounter killed = counter("node", 2, ViewJournaling.Survives.KILL);
        record(killed, 25);
        killed.record(PostId.of(8), NOW);
        storage.failing(CountedStorage.Failure.BEFORE, CountedStorage.Failure.BEFORE);
        assertThatExceptionOfType(StorageException.class).isThrownBy(killed::flush);
        kill();
        ViewCounter next = counter("node", 2, ViewJournaling.Survives.KILL);
        assertThat(next.pending(POST)).isEqualTo(25);
        assertThatExceptionOfType(StorageException.class).isThrownBy(next::flush);
        kill();

        counter("node", 4, ViewJournaling.Survives.KILL).close();

        assertThat(storage.stored()).isEqualTo(26);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNextProcessThatMayKeepMoreDoes(boolean killed) {
        ViewCounter first = counter("node", 3, ViewJournaling.Survives.KILL);
        record(first, 2);
        if (killed) {
            kill();
        } else {
            first.close();
        }

        try (ViewCounter next = counter("node", 200, ViewJournaling.Survives.KILL)) {
            for (int round = 0; round < 3; round++) {
                for (int post = 1; post < 200; post++) {
                    assertThat(next.record(PostId.of(post), NOW)).isTrue();
                }
                next.flush();
            }
        }
        assertThat(storage.stored()).isEqualTo(2 + 3 * 199);
    }

    @Test
    void moreThanTheNextProcessMayKeepIsKept() {
        ViewCounter killed = counter("node", 10, ViewJournaling.Survives.KILL);
        for (int post = 1; post <= 10; post++) {
            killed.record(PostId.of(post), NOW);
        }
        kill();
        ViewCounter next = counter("node", 3, ViewJournaling.Survives.KILL);
        assertThat(next.record(PostId.of(1), NOW)).isTrue();
        assertThat(next.record(PostId.of(11), NOW)).isFalse();
        kill();

        ViewCounter last = counter("node", 3, ViewJournaling.Survives.KILL);
        last.flush();
        assertThat(last.record(PostId.of(11), NOW)).isTrue();
        last.close();

        assertThat(storage.stored(PostId.of(1))).isEqualTo(2);
        assertThat(storage.stored()).isEqualTo(12);
    }

    @Test
    void whatIsUnderWayTakesRoomInTheNextProcessToo() {
        ViewCounter killed = counter("node", 2, ViewJournaling.Survives.KILL);
        killed.record(PostId.of(1), NOW);
        killed.record(PostId.of(2), NOW);
        storage.failing(CountedStorage.Failure.BEFORE);
        assertThatExceptionOfType(StorageException.class).isThrownBy(killed::flush);
        kill();

        ViewCounter next = counter("node", 2, ViewJournaling.Survives.KILL);
        assertThat(next.record(PostId.of(3), NOW)).isFalse();
        next.flush();
        assertThat(next.record(PostId.of(3), NOW)).isTrue();
        next.close();

        assertThat(storage.stored()).isEqualTo(3);
    }

    @Test
    void aRecordThatWasCutOffIsNone() throws IOException {
        ViewCounter killed = counter();
        for (int post = 1; post <= 3; post++) {
            killed.record(PostId.of(post), NOW);
        }
        kill();
        try (FileChannel file = FileChannel.open(directory.resolve("views-0.journal"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(5), 4_096 + 2 * 32 + 24 + 3);
        }

        ViewCounter next = counter();
        assertThat(next.pending(PostId.of(3))).isZero();
        next.record(PostId.of(2), NOW);
        kill();
        counter().close();

        assertThat(storage.stored(PostId.of(2))).isEqualTo(2);
        assertThat(storage.stored()).isEqualTo(3);
    }

    @Test
    void whatAnEarlierUseOfAFileLeftIsNone() {
        ViewCounter first = counter();
        for (int flush = 0; flush < 7; flush++) {
            record(first, 50);
            first.flush();
        }
        record(first, 1);
        kill();
        counter().close();

        assertThat(storage.stored(POST)).isEqualTo(351);
    }

    @ParameterizedTest
    @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    void aCloseThatFailsLeavesTheViewsToTheNextProcess(CountedStorage.Failure failure) {
        ViewCounter first = counter();
        record(first, 3);
        storage.failing(failure);
        assertThatExceptionOfType(StorageException.class).isThrownBy(first::close);
        first.flush();
        assertThat(storage.stored(POST)).isEqualTo(failure == CountedStorage.Failure.AFTER ? 3 : 0);

        counter().close();

        assertThat(storage.stored(POST)).isEqualTo(3);
    }

    @Test
    void theJournalOfAnotherNodeIsRefused() {
        ViewCounter killed = counter();
        record(killed, 3);
        kill();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> counter("another", 1_000, ViewJournaling.Survives.KILL))
                .satisfies(e -> assertThat(e.params()).containsEntry("reason", "journal-of-another-node"));
        counter().close();
        assertThat(storage.stored(POST)).isEqualTo(3);
    }

    @Test
    void aJournalInUseIsRefused() {
        ViewCounter running = counter();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::counter)
                .satisfies(e -> assertThat(e.params()).containsEntry("reason", "journal-in-use"));
        running.close();
        counter().close();
    }

    @Test
    void aDirectoryThatCannotBeMadeIsTold() throws IOException {
        directory = Files.writeString(folder.resolve("file"), "").resolve("journal");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::counter)
                .satisfies(e -> assertThat(e.params()).containsEntry("reason", "journal-unusable"));
    }

    @Test
    void allRoomIsTakenWhenItIsMade() throws IOException {
        counter().close();
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".journal")).toList();
            assertThat(logs).hasSize(3).allSatisfy(log -> {
                assertThat(Files.size(log)).isEqualTo(4_096 + 1_000 * 32);
            });
        }
    }
}
