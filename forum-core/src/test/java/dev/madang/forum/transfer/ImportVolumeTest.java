package dev.madang.forum.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A million lines pass through a bounded memory: what is counted is the most that was read and not yet handed on. */
class ImportVolumeTest {

    @Test
    void aMillionLinesAreNeverHeldTogether() {
        int lines = 1_000_000;
        Generated in = new Generated(IntStream.rangeClosed(1, lines)
                .mapToObj(number -> ForumLines.comment("free", 7, number, ""))
                .iterator());
        Counting counting = new Counting(in);

        ImportReport report =
                new Importer(new WatchedStorage(new InMemoryForumStorage(), counting)).read(in, ForumLines.NOW);

        assertThat(report.stored()).isEqualTo(lines);
        assertThat(counting.taken).isEqualTo(lines);
        assertThat(counting.largestBatch).isLessThanOrEqualTo(500);
        assertThat(counting.mostBytesHeld).isLessThan(1 << 18);
    }

    @Test
    void longLinesMakeSmallBatches() {
        String body = "x".repeat(400_000);
        Generated in = new Generated(IntStream.rangeClosed(1, 200)
                .mapToObj(number -> ForumLines.post("free", number, "").replace("본문", body))
                .iterator());
        Counting counting = new Counting(in);

        new Importer(new WatchedStorage(new InMemoryForumStorage(), counting)).read(in, ForumLines.NOW);

        assertThat(counting.taken).isEqualTo(200);
        assertThat(counting.mostBytesHeld).isLessThan(6 << 20);
    }

    @Test
    void aLineWithoutEndIsNotKept() {
        byte[] chunk = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        long chunks = 2L * Importer.MAX_LINE / chunk.length;
        Generated in = new Generated(Collections.nCopies((int) chunks, new String(chunk, StandardCharsets.UTF_8))
                .iterator());
        ForumStorage storage = new InMemoryForumStorage();

        ImportReport report = new Importer(storage).read(in, ForumLines.NOW);

        assertThat(report.problems())
                .extracting(ImportProblem::toString)
                .containsExactly("line 1: line: too-long {maxBytes=" + Importer.MAX_LINE + "}");
    }

    /** Gives out lines that are made as they are read. */
    private static final class Generated extends InputStream {

        private final Iterator<String> lines;
        private byte[] line = new byte[0];
        private int next;
        private long given;

        Generated(Iterator<String> lines) {
            this.lines = lines;
        }

        @Override
        public int read() {
            throw new AssertionError("not read byte by byte");
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (next == line.length) {
                if (!lines.hasNext()) {
                    return -1;
                }
                line = lines.next().getBytes(StandardCharsets.UTF_8);
                next = 0;
            }
            int count = Math.min(length, line.length - next);
            System.arraycopy(line, next, into, from, count);
            next += count;
            given += count;
            return count;
        }
    }

    /** Takes everything, keeps nothing, and counts. */
    private static final class Counting extends WatchedStorage.Transfer {

        private final Generated in;
        private long taken;
        private int largestBatch;
        private long mostBytesHeld;
        private long givenBefore;

        Counting(Generated in) {
            super(unused());
            this.in = in;
        }

        private static TransferStorage unused() {
            return new InMemoryForumStorage().transfer();
        }

        @Override
        public List<Intake> takeIn(List<TransferItem> batch) {
            taken += batch.size();
            largestBatch = Math.max(largestBatch, batch.size());
            mostBytesHeld = Math.max(mostBytesHeld, in.given - givenBefore);
            givenBefore = in.given;
            return Collections.nCopies(batch.size(), Intake.STORED);
        }
    }
}
