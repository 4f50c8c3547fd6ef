package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.ASK;
import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.HOUR;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.board.BoardKey;
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
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.TransferItem.Dates;
import dev.madang.forum.storage.TransferItem.OfBoard;
import dev.madang.forum.storage.TransferItem.OfComment;
import dev.madang.forum.storage.TransferItem.OfPost;
import dev.madang.forum.storage.TransferItem.Signature;
import dev.madang.forum.storage.TransferStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link TransferStorage}. What {@link TransferStorage#takeIn} promises stands in the class above this one. */
public abstract class TransferStorageContract extends TransferIntakeContract {

    private List<OfPost> exported(BoardKey board) {
        return transfer().posts(new ExportQuery(board, 0, 0, 10_000));
    }

    private List<Long> numbers(List<OfPost> items) {
        return items.stream().map(item -> item.number().value()).toList();
    }

    private List<String> places(List<OfComment> items) {
        return items.stream()
                .map(item -> item.post().value() + "-" + item.number())
                .toList();
    }

    @Nested
    @DisplayName("TransferStorage.posts")
    class ExportOfPosts {

        @Test
        @DisplayName("Each post goes out whole: “Ids, passwords, fingerprints and full addresses do not”")
        void givesPostsWhole() {
            scene.board(FREE);
            scene.board(QNA);
            PostId id = scene.write(PostSample.on(QNA)
                            .title("처음")
                            .body("하나")
                            .secret()
                            .about(Subject.of("order", "A-1"))
                            .from(Samples.kept("112.171.9.7", at(9)))
                            .at(at(1)))
                    .id();
            scene.edit(id, new PostContent("둘째", "둘", Optional.empty(), Secrecy.SECRET), History.KEPT);
            scene.edit(id, new PostContent("셋째", "셋 ", Optional.of(ASK), Secrecy.SECRET), History.KEPT);
            scene.view(id, HOUR, 12);
            scene.move(id, FREE, Optional.of(TALK));
            scene.comment(id);

            OfPost item = exported(FREE).get(0);

            List<Revision> history = storage.posts().history(id, 10);
            assertThat(item)
                    .isEqualTo(new OfPost(
                            number(1),
                            new PostContent("셋째", "셋 ", Optional.of(TALK), Secrecy.SECRET),
                            new PostState(ContentStatus.PUBLISHED, ContentStatus.PUBLISHED, Set.of(PostFlag.SECRET)),
                            new Signature(
                                    Samples.member("u-42", "ᆞᆞ"),
                                    Samples.masked("112.171.9.7").masked()),
                            new Dates(at(1), scene.head(id).editedAt(), 4),
                            12,
                            Optional.of(Subject.of("order", "A-1")),
                            List.of(PostNumber.of(QNA, 1)),
                            List.of(history.get(1), history.get(0))));
            assertThat(exported(QNA)).isEmpty();
        }

        @Test
        @DisplayName("“Numbers that lead to it from boards that it was on: one of each, none of the board where it is”")
        void givesOneFormerNumberOfEachBoard() {
            scene.board(FREE);
            scene.board(QNA);
            PostId id = scene.post(QNA).id();
            List.of(FREE, QNA, FREE).forEach(board -> scene.move(id, board));
            assertThat(exported(FREE).get(0).formerNumbers()).containsExactly(PostNumber.of(QNA, 1));

            scene.move(id, QNA);
            assertThat(exported(QNA).get(0).formerNumbers()).containsExactly(PostNumber.of(FREE, 1));
        }

        @Test
        @DisplayName("“Up to limit posts of a board, in any status, in order of their numbers, above query.post”")
        void goesOnFromANumber() {
            scene.board(FREE);
            scene.board(QNA);
            List.of(9L, 2L, 400_000L, 4L, 30L).forEach(n -> takeIn(TransferSamples.post(FREE, n)));
            scene.state(idOf(4), ContentStatus.DELETED);
            scene.state(idOf(9), ContentStatus.PURGED);
            scene.move(idOf(30), QNA);

            assertThat(numbers(transfer().posts(new ExportQuery(FREE, 0, 0, 10))))
                    .containsExactly(2L, 4L, 9L, 400_000L);
            assertThat(numbers(transfer().posts(new ExportQuery(FREE, 0, 0, 2))))
                    .containsExactly(2L, 4L);
            assertThat(numbers(transfer().posts(new ExportQuery(FREE, 4, 0, 2))))
                    .containsExactly(9L, 400_000L);
            assertThat(numbers(transfer().posts(new ExportQuery(FREE, 5, 0, 1))))
                    .containsExactly(9L);
            assertThat(transfer().posts(new ExportQuery(FREE, 400_000, 0, 5))).isEmpty();
            assertThat(transfer().posts(new ExportQuery(NOWHERE, 0, 0, 5))).isEmpty();
        }
    }

    @Nested
    @DisplayName("TransferStorage.comments")
    class ExportOfComments {

        private PostId first;
        private PostId third;

        @BeforeEach
        void storeComments() {
            scene.board(FREE);
            scene.board(QNA);
            first = scene.post(FREE).id();
            scene.post(FREE);
            third = scene.post(FREE).id();
            CommentId root = scene.comment(third);
            scene.comment(first);
            scene.comment(third);
            scene.reply(root);
            scene.comment(first);
        }

        @Test
        @DisplayName("“in order of post number and number, beyond (query.post, query.comment)”")
        void goesOnFromAComment() {
            assertThat(places(transfer().comments(new ExportQuery(FREE, 0, 0, 10))))
                    .containsExactly("1-1", "1-2", "3-1", "3-2", "3-3");
            assertThat(places(transfer().comments(new ExportQuery(FREE, 0, 0, 2))))
                    .containsExactly("1-1", "1-2");
            assertThat(places(transfer().comments(new ExportQuery(FREE, 1, 1, 2))))
                    .containsExactly("1-2", "3-1");
            assertThat(places(transfer().comments(new ExportQuery(FREE, 1, 2, 1))))
                    .containsExactly("3-1");
            assertThat(places(transfer().comments(new ExportQuery(FREE, 2, 7, 10))))
                    .containsExactly("3-1", "3-2", "3-3");
            assertThat(places(transfer().comments(new ExportQuery(FREE, 3, 3, 10))))
                    .isEmpty();
            assertThat(transfer().comments(new ExportQuery(NOWHERE, 0, 0, 10))).isEmpty();
        }

        @Test
        @DisplayName("“in any status”, “on the board where that is now”")
        void givesHiddenAndMovedOnes() {
            scene.status(CommentId.of(first, 1), ContentStatus.DELETED);
            scene.status(CommentId.of(third, 2), ContentStatus.PURGED);
            scene.state(third, ContentStatus.DELETED);
            scene.move(first, QNA);

            assertThat(places(transfer().comments(new ExportQuery(FREE, 0, 0, 10))))
                    .containsExactly("3-1", "3-2", "3-3");
            assertThat(places(transfer().comments(new ExportQuery(QNA, 0, 0, 10))))
                    .containsExactly("1-1", "1-2");
        }

        @Test
        @DisplayName("Each comment goes out whole")
        void givesCommentsWhole() {
            OfComment reply =
                    transfer().comments(new ExportQuery(FREE, 3, 2, 1)).get(0);

            assertThat(reply)
                    .isEqualTo(new OfComment(
                            number(3),
                            3,
                            OptionalInt.of(1),
                            new CommentContent(
                                    scene.found(CommentId.of(third, 3))
                                            .comment()
                                            .body(),
                                    Secrecy.OPEN),
                            ContentStatus.PUBLISHED,
                            ContentStatus.PUBLISHED,
                            new Signature(
                                    Samples.member("u-7", "시사"),
                                    Samples.masked("182.219.1.103").masked()),
                            new Dates(
                                    scene.found(CommentId.of(third, 3))
                                            .comment()
                                            .createdAt(),
                                    Optional.empty(),
                                    1)));
        }
    }

    @Nested
    @DisplayName("TransferStorage out and in again")
    class RoundTrip {

        @Test
        @DisplayName("What was given out and taken in is the same forum, number for number")
        void givesTheSameForum() {
            scene.board(FREE);
            scene.board(QNA);
            List<PostId> ids =
                    scene.posts(FREE, 6).stream().map(post -> post.id()).toList();
            CommentId root = scene.comment(ids.get(0));
            scene.status(scene.reply(scene.reply(root)), ContentStatus.DELETED);
            scene.status(root, ContentStatus.REMOVED);
            scene.state(ids.get(1), ContentStatus.DELETED);
            scene.state(ids.get(2), ContentStatus.PURGED);
            scene.state(ids.get(3), ContentStatus.PUBLISHED, PostFlag.NOTICE);
            scene.move(ids.get(4), QNA, Optional.of(TALK));
            scene.view(ids.get(0), HOUR, 7);
            List<TransferItem> forum = dump();

            startOver();

            assertThat(transfer().takeIn(forum)).containsOnly(Intake.STORED);
            assertThat(dump()).isEqualTo(forum);
            assertThat(scene.post(FREE).number()).isEqualTo(number(7));
            assertThat(scene.post(QNA).number()).isEqualTo(PostNumber.of(QNA, 2));
        }

        private List<TransferItem> dump() {
            List<TransferItem> items = new ArrayList<>();
            storage.boards().all().forEach(board -> items.add(new OfBoard(board)));
            List.of(FREE, QNA).forEach(board -> items.addAll(exported(board)));
            List.of(FREE, QNA)
                    .forEach(board -> items.addAll(transfer().comments(new ExportQuery(board, 0, 0, 10_000))));
            return items;
        }
    }
}
