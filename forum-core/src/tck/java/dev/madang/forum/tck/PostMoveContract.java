package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.ASK;
import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.HOUR;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.BucketViews;
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.ViewBucket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link PostStorage#move} promises. */
abstract class PostMoveContract extends PostStateContract {

    private static final BoardCounts NONE = new BoardCounts(0, 0, Map.of());

    @Nested
    @DisplayName("PostStorage.move")
    class Move {

        private PostId id;

        @BeforeEach
        void storeTwoBoardsAndAPost() {
            scene.board(FREE);
            scene.board(QNA);
            scene.posts(QNA, 3);
            id = scene.write(PostSample.on(FREE).under(TALK)).id();
        }

        private PostNumber number(BoardKey board, long value) {
            return PostNumber.of(board, value);
        }

        @Test
        @DisplayName("“Takes the post to another board, where it gets the next number”")
        void takesTheNextNumber() {
            assertThat(scene.move(id, QNA, Optional.of(ASK))).isEqualTo(number(QNA, 4));

            PostHead head = scene.head(id);
            assertThat(head.summary().number()).isEqualTo(number(QNA, 4));
            assertThat(head.board().key()).isEqualTo(QNA);
            assertThat(head.summary().category()).contains(ASK);
            assertThat(head.version())
                    .as("a move is a change of the post itself")
                    .isEqualTo(2);
            assertThat(head.editedAt()).as("its words were not changed").isEmpty();
            assertThat(scene.post(QNA).number()).isEqualTo(number(QNA, 5));
        }

        @Test
        @DisplayName("“A number … leads to its post for good, wherever that moves”")
        void formerNumbersLeadToThePost() {
            scene.board(NOWHERE);
            scene.move(id, QNA);
            scene.move(id, NOWHERE);

            assertThat(List.of(number(FREE, 1), number(QNA, 4), number(NOWHERE, 1)))
                    .allSatisfy(number -> {
                        assertThat(scene.head(new PostRef.ByNumber(number)).id())
                                .isEqualTo(id);
                        assertThat(posts().find(new PostRef.ByNumber(number)))
                                .isEqualTo(posts().find(new PostRef.ById(id)));
                    });
        }

        @Test
        @DisplayName("“or the one it had there before”, and takes no new one")
        void takesItsFormerNumberAgain() {
            scene.post(FREE);
            scene.move(id, QNA);
            scene.post(FREE);

            assertThat(scene.move(id, FREE)).isEqualTo(number(FREE, 1));
            assertThat(scene.post(FREE).number()).isEqualTo(number(FREE, 4));
            assertThat(scene.move(id, QNA)).isEqualTo(number(QNA, 4));
            assertThat(scene.post(QNA).number()).isEqualTo(number(QNA, 5));
        }

        @Test
        @DisplayName("“A number is never used again”: not that of a last post that moved away")
        void leavesItsNumberTaken() {
            scene.move(id, QNA);

            assertThat(scene.post(FREE).number()).isEqualTo(number(FREE, 2));
        }

        @Test
        @DisplayName("“its comments, views and history go with it”")
        void takesAllAlong() {
            Subject subject = Subject.of("order", "A-1");
            PostId full = scene.write(PostSample.on(FREE).about(subject)).id();
            scene.edit(full, new PostContent("새 제목", "새 본문", Optional.empty(), Secrecy.OPEN), History.KEPT);
            CommentId comment = scene.comment(full);
            scene.view(full, HOUR, 3);

            scene.move(full, QNA);

            PostHead head = scene.head(new PostRef.BySubject(subject));
            assertThat(head.id()).isEqualTo(full);
            assertThat(head.summary().comments()).isEqualTo(1);
            assertThat(head.summary().views()).isEqualTo(3);
            assertThat(scene.found(comment).post().summary().number().board()).isEqualTo(QNA);
            assertThat(posts().history(full, 10)).hasSize(1);
            assertThat(storage.views()
                            .history(new HistoryQuery(full, new BucketRange(ViewBucket.HOUR, HOUR, HOUR + 1))))
                    .containsExactly(new BucketViews(HOUR, 3));
            assertThat(storage.views().mostRead(new MostReadQuery(Set.of(QNA), HOUR, HOUR + 30, 5)))
                    .containsExactly(new MostRead(head.summary(), 3));
            assertThat(storage.views().mostRead(new MostReadQuery(Set.of(FREE), HOUR, HOUR + 30, 5)))
                    .isEmpty();
            assertThat(scene.comment(full).number()).isEqualTo(2);
        }

        @Test
        @DisplayName("“and all counts follow”")
        void movesCounts() {
            scene.move(id, QNA, Optional.of(ASK));

            assertThat(scene.counts(FREE)).isEqualTo(NONE);
            assertThat(scene.counts(QNA)).isEqualTo(new BoardCounts(4, 0, Map.of(ASK, 1L)));
        }

        @Test
        @DisplayName("“all counts follow”: those of a notice")
        void movesCountsOfANotice() {
            scene.state(id, ContentStatus.PUBLISHED, PostFlag.NOTICE, PostFlag.LOCKED);

            scene.move(id, QNA, Optional.of(TALK));

            assertThat(scene.counts(FREE)).isEqualTo(NONE);
            assertThat(scene.counts(QNA)).isEqualTo(new BoardCounts(3, 1, Map.of(TALK, 1L)));
            assertThat(scene.head(id).summary().flags()).containsExactlyInAnyOrder(PostFlag.NOTICE, PostFlag.LOCKED);
        }

        @Test
        @DisplayName("“all counts follow”: a deleted post counts nowhere, and is restored where it is")
        void movesNoCountsOfADeletedPost() {
            scene.state(id, ContentStatus.DELETED);

            scene.move(id, QNA, Optional.of(TALK));
            assertThat(scene.counts(FREE)).isEqualTo(NONE);
            assertThat(scene.counts(QNA)).isEqualTo(new BoardCounts(3, 0, Map.of()));

            scene.state(id, ContentStatus.PUBLISHED);
            assertThat(scene.counts(FREE)).isEqualTo(NONE);
            assertThat(scene.counts(QNA)).isEqualTo(new BoardCounts(4, 0, Map.of(TALK, 1L)));
        }

        @Test
        @DisplayName("“Refuses: MISSING (post or board)”")
        void refusesWhatIsNotThere() {
            PostId unknown = PostId.of(id.value() + 1_000_000);

            Answers.assertRefused(posts().move(new MovePost(unknown, 1, QNA, 1, Optional.empty())), Refusal.MISSING);
            Answers.assertRefused(posts().move(new MovePost(id, 1, NOWHERE, 1, Optional.empty())), Refusal.MISSING);
            assertNothingWasDone();
        }

        @Test
        @DisplayName("“Refuses: EXISTS (it is on that board)”")
        void refusesItsOwnBoard() {
            Answers.assertRefused(posts().move(new MovePost(id, 1, FREE, 1, Optional.empty())), Refusal.EXISTS);
            assertNothingWasDone();
        }

        @Test
        @DisplayName("“Refuses: BOARD_CHANGED”, and names the version that the board has")
        void refusesABoardThatChanged() {
            scene.change(QNA, settings("새 이름"));

            Answers.assertStale(posts().move(new MovePost(id, 1, QNA, 1, Optional.empty())), Refusal.BOARD_CHANGED, 2);
            assertNothingWasDone();
        }

        @Test
        @DisplayName("“Refuses: STALE”, and names the version that the post has")
        void refusesAPostThatChanged() {
            scene.state(id, ContentStatus.PUBLISHED);

            Answers.assertStale(posts().move(new MovePost(id, 1, QNA, 1, Optional.empty())), Refusal.STALE, 2);
            assertNothingWasDone();
        }

        @Test
        @DisplayName("“An intent checks them in this order”: MISSING, EXISTS, BOARD_CHANGED, STALE")
        void refusesByTheFirstGuardThatFails() {
            scene.change(QNA, settings("새 이름"));

            Answers.assertRefused(posts().move(new MovePost(id, 7, NOWHERE, 7, Optional.empty())), Refusal.MISSING);
            Answers.assertRefused(posts().move(new MovePost(id, 7, FREE, 7, Optional.empty())), Refusal.EXISTS);
            Answers.assertStale(posts().move(new MovePost(id, 7, QNA, 7, Optional.empty())), Refusal.BOARD_CHANGED, 2);
        }

        private void assertNothingWasDone() {
            assertThat(scene.head(id).summary().number()).isEqualTo(number(FREE, 1));
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of(TALK, 1L)));
            assertThat(scene.counts(QNA)).isEqualTo(new BoardCounts(3, 0, Map.of()));
            assertThat(scene.post(QNA).number())
                    .as("“an intent that is refused or fails takes none”")
                    .isEqualTo(number(QNA, 4));
        }
    }
}
