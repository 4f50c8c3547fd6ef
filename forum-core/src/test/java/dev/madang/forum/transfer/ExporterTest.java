package dev.madang.forum.transfer;

import static dev.madang.forum.transfer.ForumLines.board;
import static dev.madang.forum.transfer.ForumLines.comment;
import static dev.madang.forum.transfer.ForumLines.exportFrom;
import static dev.madang.forum.transfer.ForumLines.importInto;
import static dev.madang.forum.transfer.ForumLines.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExporterTest {

    private final ForumStorage storage = new InMemoryForumStorage();

    @Test
    void boardsComeFirstThenOfEachItsPostsAndItsCommentsByNumber() {
        String moved = post("free", 2, ",'formerNumbers':[{'board':'qna','number':1}]");
        importInto(
                storage,
                board("qna")
                        + board("free")
                        + moved
                        + post("qna", 3, "")
                        + post("free", 1, "")
                        + comment("free", 2, 1, "")
                        + comment("free", 1, 2, "")
                        + comment("qna", 3, 1, "")
                        + comment("free", 2, 7, "")
                        + comment("free", 2, 9, ",'parent':1"));

        assertThat(exportFrom(storage))
                .isEqualTo(board("free")
                        + board("qna")
                        + post("free", 1, "")
                        + moved
                        + comment("free", 1, 2, "")
                        + comment("free", 2, 1, "")
                        + comment("free", 2, 7, "")
                        + comment("free", 2, 9, ",'parent':1")
                        + post("qna", 3, "")
                        + comment("qna", 3, 1, ""));
    }

    @Test
    void whatIsTakenInAgainIsTheSameForum() {
        importInto(
                storage,
                board("free")
                        + board("old")
                        + post("free", 1, ",'subject':{'type':'order','id':'1'}")
                        + post("free", 10, ",'formerNumbers':[{'board':'old','number':4}]")
                        + comment("free", 1, 1, ",'status':'deleted'")
                        + comment("free", 1, 2, ",'parent':1,'secret':true"));
        ForumStorage copy = new InMemoryForumStorage();

        ImportReport report = importInto(copy, exportFrom(storage));

        assertThat(report.stored()).isEqualTo(6);
        assertThat(exportFrom(copy)).isEqualTo(exportFrom(storage));
    }

    @Test
    void oneBoardGoesOutWithoutNumbersThatItsPostsHadElsewhere() {
        importInto(
                storage,
                board("free")
                        + board("old")
                        + post("free", 9, ",'formerNumbers':[{'board':'old','number':4}]")
                        + post("old", 5, "")
                        + comment("free", 9, 1, ""));

        assertThat(exportFrom(storage, "free"))
                .isEqualTo(board("free") + post("free", 9, "") + comment("free", 9, 1, ""));
        assertThatThrownBy(() -> exportFrom(storage, "none")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anEmptyForumIsNoLine() {
        assertThat(exportFrom(storage)).isEmpty();
    }

    @Test
    void portionsJoinWithoutGapOrRepetition() {
        String lines = board("free")
                + IntStream.rangeClosed(1, 1_300)
                        .mapToObj(number -> post("free", number * 3L, ""))
                        .collect(Collectors.joining())
                + IntStream.rangeClosed(1, 1_300)
                        .mapToObj(number -> comment("free", 3, number, ""))
                        .collect(Collectors.joining())
                + IntStream.rangeClosed(2, 1_300)
                        .mapToObj(number -> comment("free", number * 3L, 1, ""))
                        .collect(Collectors.joining());
        importInto(storage, lines);

        assertThat(exportFrom(storage)).isEqualTo(lines);
    }

    @Test
    void portionsOfLargePostsAreSmall() {
        String body = "가".repeat(500_000);
        importInto(
                storage,
                board("free")
                        + IntStream.rangeClosed(1, 40)
                                .mapToObj(number -> post("free", number, "").replace("본문", body))
                                .collect(Collectors.joining()));
        List<Integer> limits = new ArrayList<>();
        ForumStorage watched = WatchedStorage.of(storage, inner -> new WatchedStorage.Transfer(inner) {
            @Override
            public List<TransferItem.OfPost> posts(ExportQuery query) {
                limits.add(query.limit());
                return super.posts(query);
            }
        });

        assertThat(new Exporter(watched).write(OutputStream.nullOutputStream())).isEqualTo(41);
        assertThat(limits).startsWith(16, 4, 1).allMatch(limit -> limit <= 16);
    }

    @Test
    void portionsOfLargeCommentsAreSmall() {
        String body = "가".repeat(100_000);
        importInto(
                storage,
                board("free")
                        + post("free", 1, "")
                        + IntStream.rangeClosed(1, 200)
                                .mapToObj(
                                        number -> comment("free", 1, number, "").replace("댓글", body))
                                .collect(Collectors.joining()));
        List<Integer> limits = new ArrayList<>();
        ForumStorage watched = WatchedStorage.of(storage, inner -> new WatchedStorage.Transfer(inner) {
            @Override
            public List<TransferItem.OfComment> comments(ExportQuery query) {
                limits.add(query.limit());
                return super.comments(query);
            }
        });

        assertThat(new Exporter(watched).write(OutputStream.nullOutputStream())).isEqualTo(202);
        assertThat(limits).contains(8).allMatch(limit -> limit <= 64);
    }

    @Test
    void aCommentOnAPostWrittenMeanwhileStaysOut() {
        String lines = board("free") + post("free", 1, "") + comment("free", 1, 1, "");
        importInto(storage, lines);
        ForumStorage busy = WatchedStorage.of(storage, WrittenTo::new);

        assertThat(exportFrom(busy)).isEqualTo(lines);
    }

    /** A storage on which somebody writes and comments on a post each time that posts were read to their end. */
    private static final class WrittenTo extends WatchedStorage.Transfer {

        WrittenTo(TransferStorage inner) {
            super(inner);
        }

        @Override
        public List<TransferItem.OfPost> posts(ExportQuery query) {
            List<TransferItem.OfPost> posts = super.posts(query);
            if (posts.isEmpty()) {
                takeIn(List.of(
                        TransferLine.parse(post("free", 2, ""), ForumLines.NOW),
                        TransferLine.parse(comment("free", 2, 1, ""), ForumLines.NOW)));
            }
            return posts;
        }
    }

    @Test
    void theStreamIsFlushedAndLeftOpen() {
        StringBuilder calls = new StringBuilder();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.append("flush;");
            }

            @Override
            public void close() {
                calls.append("close;");
            }
        };
        importInto(storage, board("free"));

        new Exporter(storage).write(out);

        assertThat(calls).hasToString("flush;");
        assertThat(out.toString()).isNotEmpty();
    }

    @Test
    void aFailureOfTheStreamIsThrown() {
        importInto(storage, board("free"));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> new Exporter(storage).write(full))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("full");
    }

    @Test
    void refusesNull() {
        Exporter exporter = new Exporter(storage);

        assertThatThrownBy(() -> new Exporter(null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> exporter.write(null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> exporter.write(null, BoardKey.of("free"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> exporter.write(OutputStream.nullOutputStream(), null))
                .isInstanceOf(InvalidInputException.class);
    }
}
