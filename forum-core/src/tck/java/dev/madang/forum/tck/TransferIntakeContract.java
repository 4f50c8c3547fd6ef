package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.ASK;
import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.TransferSamples.board;
import static dev.madang.forum.tck.TransferSamples.comment;
import static dev.madang.forum.tck.TransferSamples.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferItem.Dates;
import dev.madang.forum.storage.TransferItem.OfBoard;
import dev.madang.forum.storage.TransferItem.OfComment;
import dev.madang.forum.storage.TransferItem.OfPost;
import dev.madang.forum.storage.TransferItem.Signature;
import dev.madang.forum.storage.TransferStorage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link TransferStorage#takeIn} promises. */
abstract class TransferIntakeContract extends StorageContract {

    final TransferStorage transfer() {
        return storage.transfer();
    }

    final List<Intake> takeIn(TransferItem... items) {
        return transfer().takeIn(List.of(items));
    }

    final PostNumber number(long value) {
        return PostNumber.of(FREE, value);
    }

    final PostId idOf(long number) {
        return scene.head(new PostRef.ByNumber(number(number))).id();
    }

    /** A post with all that a post can have. */
    static OfPost full(PostNumber number, PostNumber... former) {
        return new OfPost(
                number,
                new PostContent("제목 😀", "본문\n둘째 줄 ", Optional.of(TALK), Secrecy.SECRET),
                new PostState(
                        ContentStatus.PUBLISHED, ContentStatus.PUBLISHED, Set.of(PostFlag.SECRET, PostFlag.LOCKED)),
                new Signature(
                        Samples.member("u-1", "카카오"), Samples.masked("1.2.3.4").masked()),
                new Dates(at(3), Optional.of(at(9)), 4),
                2_226,
                Optional.of(Subject.of("order", "A-1")),
                List.of(former),
                List.of(new Revision(1, "처음", "하나", at(4)), new Revision(3, "셋째", "셋", at(9))));
    }

    @Nested
    @DisplayName("TransferStorage.takeIn of boards")
    class Boards {

        @Test
        @DisplayName("STORED: “It was stored now”, as it was given")
        void storesABoard() {
            OfBoard item = board(FREE);

            assertThat(takeIn(item)).containsExactly(Intake.STORED);

            assertThat(storage.boards().find(FREE)).contains(item.board());
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(0, 0, Map.of()));
        }

        @Test
        @DisplayName("“present when a board of its key is there, whatever its settings”; “Nothing was changed”")
        void findsABoardPresent() {
            Board there = scene.board(FREE, Samples.settings("다른 이름"));
            scene.post(FREE);

            assertThat(takeIn(board(FREE), board(QNA), board(QNA)))
                    .containsExactly(Intake.PRESENT, Intake.STORED, Intake.PRESENT);

            assertThat(storage.boards().find(FREE)).contains(there);
            assertThat(scene.counts(FREE).posts()).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("TransferStorage.takeIn of posts")
    class Posts {

        @BeforeEach
        void storeBoards() {
            scene.board(FREE);
            scene.board(QNA);
        }

        @Test
        @DisplayName("STORED: “It was stored now”, as it was given")
        void storesAPost() {
            assertThat(takeIn(full(number(397_222)))).containsExactly(Intake.STORED);

            PostHead head = scene.head(new PostRef.ByNumber(number(397_222)));
            OfPost item = full(number(397_222));
            assertThat(head.summary().number()).isEqualTo(number(397_222));
            assertThat(head.summary().title()).isEqualTo(item.content().title());
            assertThat(scene.bodyOf(head.id())).isEqualTo(item.content().body());
            assertThat(head.summary().category()).contains(TALK);
            assertThat(head.state()).isEqualTo(item.state());
            assertThat(head.summary().author()).isEqualTo(item.byline().author());
            assertThat(head.origin()).isEqualTo(Origin.of(item.byline().address()));
            assertThat(head.summary().createdAt()).isEqualTo(at(3));
            assertThat(head.editedAt()).contains(at(9));
            assertThat(head.version()).isEqualTo(4);
            assertThat(head.summary().views()).isEqualTo(2_226);
            assertThat(head.summary().comments()).isZero();
            assertThat(scene.head(new PostRef.BySubject(Subject.of("order", "A-1")))
                            .id())
                    .isEqualTo(head.id());
            assertThat(storage.posts().history(head.id(), 10))
                    .as("newest first, where the item has the oldest first")
                    .containsExactly(item.revisions().get(1), item.revisions().get(0));
        }

        @Test
        @DisplayName("“Numbers are kept, the board's … last numbers move to the highest”, and are dense afterwards")
        void keepsNumbers() {
            assertThat(takeIn(post(FREE, 7), post(FREE, 397_222), post(FREE, 3)))
                    .containsExactly(Intake.STORED, Intake.STORED, Intake.STORED);

            assertThat(scene.post(FREE).number()).isEqualTo(number(397_223));
            assertThat(takeIn(post(FREE, 5))).containsExactly(Intake.STORED);
            assertThat(scene.post(FREE).number()).isEqualTo(number(397_224));
            assertThat(scene.post(QNA).number().value()).isEqualTo(1);
        }

        @Test
        @DisplayName("“counts follow”: of posts in each status, notices and categories")
        void movesCounts() {
            takeIn(
                    inState(1, ContentStatus.PUBLISHED, TALK),
                    inState(2, ContentStatus.PUBLISHED, TALK, PostFlag.NOTICE),
                    inState(3, ContentStatus.DELETED, TALK),
                    inState(4, ContentStatus.REMOVED, ASK, PostFlag.NOTICE),
                    inState(5, ContentStatus.PUBLISHED, ASK, PostFlag.LOCKED));

            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(2, 1, Map.of(TALK, 2L, ASK, 1L)));
            scene.state(idOf(3), ContentStatus.PUBLISHED);
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(3, 1, Map.of(TALK, 3L, ASK, 1L)));
        }

        private OfPost inState(long number, ContentStatus status, Category category, PostFlag... flags) {
            OfPost base = post(FREE, number);
            return new OfPost(
                    base.number(),
                    new PostContent("글", "본문", Optional.of(category), Secrecy.OPEN),
                    new PostState(status, ContentStatus.PUBLISHED, Set.of(flags)),
                    base.byline(),
                    base.dates(),
                    0,
                    Optional.empty(),
                    List.of(),
                    List.of());
        }

        @Test
        @DisplayName("PRESENT: “the same … number, with the same time of writing. Nothing was changed”")
        void findsAPostPresent() {
            takeIn(post(FREE, 7));
            PostHead before = scene.head(new PostRef.ByNumber(number(7)));
            OfPost again = new OfPost(
                    number(7),
                    new PostContent("다른 제목", "다른 본문", Optional.of(TALK), Secrecy.OPEN),
                    post(FREE, 7).state(),
                    post(FREE, 7).byline(),
                    post(FREE, 7).dates(),
                    99,
                    Optional.empty(),
                    List.of(),
                    List.of());

            assertThat(takeIn(again)).containsExactly(Intake.PRESENT);

            assertThat(scene.head(new PostRef.ByNumber(number(7)))).isEqualTo(before);
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of()));
        }

        @Test
        @DisplayName("TAKEN: “Another thing has its … number or subject. Nothing was changed”")
        void findsANumberOrSubjectTaken() {
            Subject subject = Subject.of("order", "A-1");
            takeIn(post(number(7), at(7), Optional.of(subject)));
            PostHead before = scene.head(new PostRef.ByNumber(number(7)));

            assertThat(takeIn(
                            post(number(7), at(8), Optional.empty()),
                            post(number(8), at(8), Optional.of(subject)),
                            post(number(9), at(9), Optional.empty())))
                    .containsExactly(Intake.TAKEN, Intake.TAKEN, Intake.STORED);

            assertThat(scene.head(new PostRef.ByNumber(number(7)))).isEqualTo(before);
            assertThat(storage.posts().head(new PostRef.ByNumber(number(8)))).isEmpty();
            assertThat(scene.counts(FREE).posts()).isEqualTo(2);
        }

        @Test
        @DisplayName("PRESENT: “A post that has moved on since is there too”")
        void findsAMovedPostPresent() {
            OfPost item = post(number(7), at(7), Optional.empty());
            takeIn(item, comment(number(7), 1));
            PostNumber there = scene.move(idOf(7), QNA);

            assertThat(takeIn(item, comment(number(7), 1))).containsExactly(Intake.PRESENT, Intake.PRESENT);

            assertThat(scene.head(new PostRef.ByNumber(number(7))).summary().number())
                    .isEqualTo(there);
            assertThat(scene.counts(FREE).posts()).isZero();
        }

        @Test
        @DisplayName("TAKEN: “Another thing has … one of its former numbers”")
        void refusesAFormerNumberThatIsAnothers() {
            PostId there = scene.post(QNA).id();

            assertThat(takeIn(full(number(7), PostNumber.of(QNA, 1)))).containsExactly(Intake.TAKEN);

            assertThat(scene.head(new PostRef.ByNumber(PostNumber.of(QNA, 1))).id())
                    .isEqualTo(there);
            assertThat(storage.posts().head(new PostRef.ByNumber(number(7)))).isEmpty();
        }

        @Test
        @DisplayName("TAKEN: a former number of another post is taken too")
        void findsAFormerNumberTaken() {
            PostId moved = scene.post(FREE).id();
            scene.move(moved, QNA);

            assertThat(takeIn(post(number(1), at(50), Optional.empty()))).containsExactly(Intake.TAKEN);

            assertThat(scene.head(new PostRef.ByNumber(number(1))).id()).isEqualTo(moved);
        }

        @Test
        @DisplayName("BASELESS: “The board … that it stands on is not there. Nothing was changed”")
        void refusesAPostWithoutABoard() {
            assertThat(takeIn(post(NOWHERE, 1), post(FREE, 1))).containsExactly(Intake.BASELESS, Intake.STORED);

            assertThat(storage.boards().find(NOWHERE)).isEmpty();
        }

        @Test
        @DisplayName("“numbers that lead to it from boards that it was on”, and are never used again")
        void keepsFormerNumbers() {
            assertThat(takeIn(full(number(7), PostNumber.of(QNA, 50)))).containsExactly(Intake.STORED);

            assertThat(scene.head(new PostRef.ByNumber(PostNumber.of(QNA, 50))).id())
                    .isEqualTo(idOf(7));
            assertThat(scene.counts(QNA).posts()).isZero();
            assertThat(scene.post(QNA).number().value()).isEqualTo(51);
            assertThat(scene.move(idOf(7), QNA)).isEqualTo(PostNumber.of(QNA, 50));
        }

        @Test
        @DisplayName("What was taken in goes on like any other: by its version")
        void goesOnFromItsVersion() {
            takeIn(full(number(7)));

            assertThat(scene.state(idOf(7), ContentStatus.DELETED)).isEqualTo(5);
        }
    }

    @Nested
    @DisplayName("TransferStorage.takeIn of comments")
    class Comments {

        @BeforeEach
        void storeAPost() {
            scene.board(FREE);
            takeIn(post(FREE, 7));
        }

        @Test
        @DisplayName("STORED: “It was stored now”, as it was given")
        void storesAComment() {
            OfComment item = new OfComment(
                    number(7),
                    5,
                    OptionalInt.empty(),
                    new CommentContent("댓글 😀\n ", Secrecy.SECRET),
                    ContentStatus.REMOVED,
                    ContentStatus.DELETED,
                    new Signature(Samples.guest("시사"), Optional.empty()),
                    new Dates(at(4), Optional.of(at(8)), 6));

            assertThat(takeIn(item)).containsExactly(Intake.STORED);

            CommentRecord found = scene.found(CommentId.of(idOf(7), 5));
            assertThat(found.comment())
                    .isEqualTo(new Comment(
                            CommentId.of(idOf(7), 5),
                            OptionalInt.empty(),
                            0,
                            "댓글 😀\n ",
                            Samples.guest("시사"),
                            Optional.empty(),
                            Secrecy.SECRET,
                            ContentStatus.REMOVED,
                            6,
                            at(4),
                            Optional.of(at(8))));
            assertThat(found.before()).isEqualTo(ContentStatus.DELETED);
            assertThat(found.origin()).isEqualTo(Origin.UNKNOWN);
        }

        @Test
        @DisplayName("“the … post's last numbers move to the highest, counts follow”")
        void movesNumbersAndCounts() {
            assertThat(takeIn(
                            comment(number(7), 20),
                            comment(number(7), 3, OptionalInt.empty(), ContentStatus.DELETED),
                            comment(number(7), 4, OptionalInt.of(3), ContentStatus.PUBLISHED)))
                    .containsExactly(Intake.STORED, Intake.STORED, Intake.STORED);

            PostId id = idOf(7);
            assertThat(scene.head(id).summary().comments()).isEqualTo(2);
            assertThat(scene.head(id).version()).isEqualTo(1);
            assertThat(scene.found(CommentId.of(id, 4)).comment().depth()).isEqualTo(1);
            assertThat(storage.comments().page(new CommentPageQuery(id, Visibility.PUBLISHED, 1, 10)).rows().stream()
                            .map(Comment::number))
                    .containsExactly(3, 4, 20);
            assertThat(scene.comment(id).number()).isEqualTo(21);
            assertThat(takeIn(comment(number(7), 9))).containsExactly(Intake.STORED);
            assertThat(scene.comment(id).number()).isEqualTo(22);
        }

        @Test
        @DisplayName("BASELESS: “the parent stands as deep as comments can”")
        void refusesAReplyBelowTheDeepest() {
            int deepest = BoardSettings.MAX_COMMENT_DEPTH + 1;
            assertThat(takeIn(comment(number(7), 1))).containsExactly(Intake.STORED);
            for (int reply = 2; reply <= deepest; reply++) {
                assertThat(takeIn(comment(number(7), reply, OptionalInt.of(reply - 1), ContentStatus.PUBLISHED)))
                        .containsExactly(Intake.STORED);
            }

            assertThat(takeIn(comment(number(7), deepest + 1, OptionalInt.of(deepest), ContentStatus.PUBLISHED)))
                    .containsExactly(Intake.BASELESS);

            assertThat(scene.head(idOf(7)).summary().comments()).isEqualTo(deepest);
        }

        @Test
        @DisplayName("PRESENT, TAKEN and BASELESS, each leaving the others stored")
        void judgesEachItem() {
            assertThat(takeIn(
                            comment(number(7), 1),
                            comment(number(7), 1),
                            later(comment(number(7), 1)),
                            comment(number(7), 2, OptionalInt.of(9), ContentStatus.PUBLISHED),
                            comment(number(8), 1),
                            comment(PostNumber.of(NOWHERE, 7), 1),
                            comment(number(7), 3, OptionalInt.of(1), ContentStatus.PUBLISHED)))
                    .containsExactly(
                            Intake.STORED,
                            Intake.PRESENT,
                            Intake.TAKEN,
                            Intake.BASELESS,
                            Intake.BASELESS,
                            Intake.BASELESS,
                            Intake.STORED);

            assertThat(scene.head(idOf(7)).summary().comments()).isEqualTo(2);
            assertThat(storage.comments().find(CommentId.of(idOf(7), 2))).isEmpty();
        }

        private OfComment later(OfComment item) {
            Dates later = new Dates(item.dates().createdAt().plusSeconds(1), Optional.empty(), 1);
            return new OfComment(
                    item.post(),
                    item.number(),
                    item.parent(),
                    new CommentContent("다른 댓글", Secrecy.OPEN),
                    item.status(),
                    item.before(),
                    item.byline(),
                    later);
        }
    }

    @Nested
    @DisplayName("TransferStorage.takeIn of batches")
    class Batches {

        private final BoardKey other = QNA;

        @Test
        @DisplayName("“in order: a later item may stand on an earlier one”")
        void takesItemsInOrder() {
            assertThat(takeIn(
                            post(FREE, 7),
                            board(FREE),
                            post(FREE, 7),
                            comment(number(7), 2, OptionalInt.of(1), ContentStatus.PUBLISHED),
                            comment(number(7), 1),
                            comment(number(7), 2, OptionalInt.of(1), ContentStatus.PUBLISHED),
                            board(other),
                            post(other, 1),
                            comment(PostNumber.of(other, 1), 1)))
                    .containsExactly(
                            Intake.BASELESS,
                            Intake.STORED,
                            Intake.STORED,
                            Intake.BASELESS,
                            Intake.STORED,
                            Intake.STORED,
                            Intake.STORED,
                            Intake.STORED,
                            Intake.STORED);
            assertThat(scene.counts(other).posts()).isEqualTo(1);
        }

        @Test
        @DisplayName("“each item that is not there yet”: a batch taken in again changes nothing")
        void takesABatchTwice() {
            List<TransferItem> batch = List.of(board(FREE), full(number(7)), comment(number(7), 1), post(FREE, 8));
            assertThat(transfer().takeIn(batch)).containsOnly(Intake.STORED);

            assertThat(transfer().takeIn(batch)).containsOnly(Intake.PRESENT).hasSize(4);

            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(2, 0, Map.of(TALK, 1L)));
            assertThat(scene.head(idOf(7)).summary().comments()).isEqualTo(1);
            assertThat(scene.head(idOf(7)).summary().views()).isEqualTo(2_226);
        }

        @Test
        @DisplayName("An empty batch answers nothing")
        void takesNothing() {
            assertThat(transfer().takeIn(List.of())).isEmpty();
        }
    }
}
