package dev.madang.forum.transfer;

import static dev.madang.forum.transfer.ForumLines.NOW;
import static dev.madang.forum.transfer.ForumLines.board;
import static dev.madang.forum.transfer.ForumLines.comment;
import static dev.madang.forum.transfer.ForumLines.exportFrom;
import static dev.madang.forum.transfer.ForumLines.importInto;
import static dev.madang.forum.transfer.ForumLines.post;
import static dev.madang.forum.transfer.ForumLines.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.StorageException;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ImporterTest {

    private final ForumStorage storage = new InMemoryForumStorage();

    @Nested
    class GoodLines {

        @Test
        void areStoredAndCounted() {
            String lines = board("free") + post("free", 7, "") + comment("free", 7, 1, "");

            assertThat(importInto(storage, lines)).isEqualTo(new ImportReport(3, 3, 0, 0, List.of()));
            assertThat(exportFrom(storage)).isEqualTo(lines);
        }

        @Test
        void arePassedOverWhenReadAgain() {
            String lines = board("free") + "\n" + post("free", 7, "") + comment("free", 7, 1, "");
            importInto(storage, lines);

            ImportReport again = importInto(storage, lines);

            assertThat(again).isEqualTo(new ImportReport(3, 0, 3, 0, List.of()));
            assertThat(again.isComplete()).isTrue();
        }

        @Test
        void mayStandOnWhatWasThere() {
            importInto(storage, board("free"));
            importInto(storage, post("free", 7, ""));

            assertThat(importInto(storage, comment("free", 7, 3, "") + comment("free", 7, 4, ",'parent':3"))
                            .stored())
                    .isEqualTo(2);
        }
    }

    @Nested
    class BadLines {

        @Test
        void areReportedWithNumberAndFieldAndNothingOfThemIsStored() {
            String good = board("free") + post("free", 7, "") + comment("free", 7, 1, "");
            String lines = board("free")
                    + "\n"
                    + post("free", 6, ",'address':'1.2.3.4'")
                    + post("free", 7, "")
                    + "{\"type\":\"post\"\n"
                    + comment("free", 7, 1, "")
                    + comment("free", 7, 0, ",'parent':'x'");

            ImportReport report = importInto(storage, lines);

            assertThat(report.lines()).isEqualTo(6);
            assertThat(report.stored()).isEqualTo(3);
            assertThat(report.refused()).isEqualTo(3);
            assertThat(report.isComplete()).isFalse();
            assertThat(report.problems())
                    .extracting(ImportProblem::toString)
                    .containsExactly(
                            "line 3: address: malformed",
                            "line 5: line: malformed {at=14}",
                            "line 7: number: out-of-range {actual=0, max=999999999, min=1}; parent: malformed");
            assertThat(exportFrom(storage)).isEqualTo(good);
        }

        @Test
        void thatStandOnNothingAreReportedInTheirOrder() {
            String lines = post("none", 1, "")
                    + comment("none", 1, 1, "")
                    + board("free")
                    + "x\n"
                    + comment("free", 9, 1, "")
                    + post("free", 1, ",'formerNumbers':[{'board':'none','number':1}]")
                    + post("free", 2, "")
                    + comment("free", 2, 5, ",'parent':4");

            assertThat(problems(lines))
                    .containsExactly(
                            "line 1: board: unknown-value",
                            "line 2: board: unknown-value",
                            "line 4: line: malformed {at=0}",
                            "line 5: post: unknown-value",
                            "line 6: formerNumbers: unknown-value",
                            "line 8: parent: unknown-value");
        }

        @Test
        void thatWouldReplaceAnotherThingAreReported() {
            String subject = ",'subject':{'type':'order','id':'1'}";
            importInto(
                    storage,
                    board("free")
                            + board("old")
                            + post("free", 1, subject)
                            + post("free", 2, ",'formerNumbers':[{'board':'old','number':5}]")
                            + comment("free", 1, 1, ""));

            assertThat(problems(post("free", 1, "").replace("03:04:05", "03:04:06")
                            + comment("free", 1, 1, "").replace("03:04:05", "03:04:06")
                            + post("free", 3, subject)
                            + post(
                                    "free",
                                    4,
                                    ",'subject':{'type':'order','id':'2'},'formerNumbers':[{'board':'old','number':5}]")
                            + post("old", 5, "").replace("03:04:05", "03:04:06")))
                    .containsExactly(
                            "line 1: number: not-allowed",
                            "line 2: number: not-allowed",
                            "line 3: subject: not-allowed",
                            "line 4: formerNumbers: not-allowed",
                            "line 5: number: not-allowed");
        }

        @Test
        void keepTheirNumbersInLaterBatches() {
            String good = IntStream.rangeClosed(1, 1_100)
                    .mapToObj(number -> post("free", number, ""))
                    .collect(Collectors.joining());

            assertThat(problems(board("free") + good + comment("free", 2_000, 1, "")))
                    .containsExactly("line 1102: post: unknown-value");
        }

        @Test
        void mayBeNoTextAtAll() {
            byte[] bytes = ("{}\n\u00ff\n" + board("free")).getBytes(StandardCharsets.ISO_8859_1);

            assertThat(new Importer(storage)
                            .read(new ByteArrayInputStream(bytes), NOW)
                            .problems())
                    .extracting(ImportProblem::toString)
                    .startsWith("line 1: type: required", "line 2: line: malformed");
        }

        @Test
        void areAllCountedAndTheFirstOnesKept() {
            String lines = "x\n" + board("free") + comment("free", 1, 1, "") + "x\n".repeat(1_500);

            ImportReport report = importInto(storage, lines);

            assertThat(report.refused()).isEqualTo(1_502);
            assertThat(report.problems())
                    .extracting(ImportProblem::line)
                    .hasSize(ImportReport.MAX_PROBLEMS)
                    .startsWith(1L, 3L, 4L)
                    .endsWith(1_001L)
                    .isSorted();
        }

        private List<String> problems(String lines) {
            return importInto(storage, lines).problems().stream()
                    .map(ImportProblem::toString)
                    .toList();
        }
    }

    @Nested
    class AnInterruptedImport {

        private final String lines = board("free")
                + IntStream.rangeClosed(1, 1_200)
                        .mapToObj(number -> post("free", number, "") + comment("free", number, 1, ""))
                        .collect(Collectors.joining());

        @Test
        void byItsStreamGoesOnWhenRunAgain() {
            InputStream broken = new SequenceInputStream(stream(lines.substring(0, lines.length() / 2)), new Gone());

            assertThatThrownBy(() -> new Importer(storage).read(broken, NOW))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("gone");

            assertThatRunningAgainCompletes();
        }

        @Test
        void byItsStorageGoesOnWhenRunAgain() {
            ForumStorage failing = WatchedStorage.of(storage, FailingAtTheThirdBatch::new);

            assertThatThrownBy(() -> importInto(failing, lines)).isInstanceOf(StorageException.class);

            assertThatRunningAgainCompletes();
        }

        private void assertThatRunningAgainCompletes() {
            ImportReport report = importInto(storage, lines);

            assertThat(report.isComplete()).isTrue();
            assertThat(report.present()).isPositive();
            assertThat(report.stored()).isPositive();
            assertThat(report.lines()).isEqualTo(2_401);
            assertThat(importInto(new InMemoryForumStorage(), exportFrom(storage))
                            .stored())
                    .isEqualTo(2_401);
        }
    }

    @Test
    void refusesNull() {
        Importer importer = new Importer(storage);

        assertThatThrownBy(() -> new Importer(null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> importer.read(null, NOW)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> importer.read(stream(""), null)).isInstanceOf(InvalidInputException.class);
    }

    private static final class FailingAtTheThirdBatch extends WatchedStorage.Transfer {

        private int batches;

        FailingAtTheThirdBatch(TransferStorage inner) {
            super(inner);
        }

        @Override
        public List<Intake> takeIn(List<TransferItem> batch) {
            if (++batches == 3) {
                throw new StorageException(StorageException.Outcome.NOT_DONE, "gone", null);
            }
            return super.takeIn(batch);
        }
    }

    private static final class Gone extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }
    }
}
