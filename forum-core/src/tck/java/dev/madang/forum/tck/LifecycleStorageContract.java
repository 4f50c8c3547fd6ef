package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.HOUR;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.claim;
import static dev.madang.forum.tck.Samples.kept;
import static dev.madang.forum.tck.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.Forget;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.SliceQuery;
import dev.madang.forum.storage.ViewFlush;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link ForumStorage} itself: opening, closing, and what is there afterwards. */
public abstract class LifecycleStorageContract extends StorageContract {

    @Nested
    @DisplayName("ForumStorage.close")
    class Close {

        private final PostId id = PostId.of(1);

        @Test
        @DisplayName("“Closing twice does nothing”")
        void closesTwice() {
            storage.close();

            assertThatCode(storage::close).doesNotThrowAnyException();
        }

        @Test
        @DisplayName("“Calls after it throw IllegalStateException”, in every role")
        void refusesCallsAfterwards() {
            scene.board(FREE);
            storage.close();

            List<ThrowingCallable> calls = List.of(
                    () -> storage.boards().all(),
                    () -> storage.boards().insert(new NewBoard(QNA, Samples.settings(), at(0))),
                    () -> storage.posts().insert(PostSample.on(FREE).at(1)),
                    () -> storage.posts().find(new PostRef.ById(id)),
                    () -> storage.lists().page(new PageQuery(FREE, Visibility.PUBLISHED, 1, 30)),
                    () -> storage.lists()
                            .slice(new SliceQuery(
                                    new ListScope.Across(Set.of(), Optional.empty()),
                                    Optional.empty(),
                                    Direction.FORWARD,
                                    1)),
                    () -> storage.comments().insert(CommentSample.on(id).at(1)),
                    () -> storage.comments().find(CommentId.of(id, 1)),
                    () -> storage.views().apply(new ViewFlush(new NodeId("node"), 1, List.of())),
                    () -> storage.views().prune(new PruneViews(at(0), at(0), at(0), 1)),
                    () -> storage.members().settled(claim("s", "key", "request")),
                    () -> storage.transfer().takeIn(List.of()),
                    () -> storage.transfer().posts(new ExportQuery(FREE, 0, 0, 1)),
                    () -> storage.maintenance().verify(new BoardRange(FREE, 0, 1)),
                    () -> storage.maintenance().forget(new Forget(at(0), at(0), 1)));

            assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(IllegalStateException.class));
        }
    }

    @Nested
    @DisplayName("StorageFixture.fresh and reopen")
    class Reopen {

        @Test
        @DisplayName("“A storage that holds nothing”, whatever an earlier one held")
        void beginsWithNothing() {
            scene.board(FREE);
            scene.write(PostSample.on(FREE).about(Subject.of("order", "A-1")).claiming(claim("s", "key", "request")));
            startOver();

            assertThat(storage.boards().all()).isEmpty();
            assertThat(storage.posts().find(new PostRef.BySubject(Subject.of("order", "A-1"))))
                    .isEmpty();
            assertThat(storage.members().settled(claim("s", "key", "request"))).isEmpty();
        }

        @Test
        @DisplayName(
                "DURABLE: “What was acknowledged is there when the storage is closed and opened again”, else nothing is")
        void keepsWhatWasAcknowledgedIfDurable() {
            scene.board(FREE);
            scene.board(QNA);
            AllottedPost post = scene.write(PostSample.on(QNA)
                    .about(Subject.of("order", "A-1"))
                    .from(kept("1.2.3.4", at(9)))
                    .claiming(claim("s", "key", "request")));
            scene.edit(post.id(), new PostContent("새 제목", "새 본문", Optional.of(TALK), Secrecy.OPEN), History.KEPT);
            PostNumber number = scene.move(post.id(), FREE, Optional.of(TALK));
            CommentId comment = scene.reply(scene.comment(post.id()));
            scene.view(post.id(), HOUR, 7);
            FirstView first = new FirstView(post.id(), viewer(1), at(0));
            storage.views().firstView(first);
            PostRecord before =
                    storage.posts().find(new PostRef.ById(post.id())).orElseThrow();
            CommentRecord commentBefore = scene.found(comment);

            reopen();

            if (!can(Capability.DURABLE)) {
                assertThat(storage.boards().all()).isEmpty();
                assertThat(storage.posts().find(new PostRef.ById(post.id()))).isEmpty();
                return;
            }
            assertThat(storage.posts().find(new PostRef.ByNumber(post.number())))
                    .contains(before);
            assertThat(scene.head(new PostRef.ByNumber(number)).id()).isEqualTo(post.id());
            assertThat(scene.found(comment)).isEqualTo(commentBefore);
            assertThat(storage.posts().history(post.id(), 9)).hasSize(1);
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of(TALK, 1L)));
            assertThat(storage.views().firstView(first)).isFalse();
            assertThat(storage.views().lastSequence(new NodeId("scene"))).isEqualTo(1);
            assertThat(storage.views()
                            .totals(new NodeId("node-1"), Set.of(post.id()))
                            .views())
                    .isEqualTo(Map.of(post.id(), 7L));
            assertThat(Answers.repeated(scene.tryWrite(PostSample.on(QNA).claiming(claim("s", "key", "request"))))
                            .id())
                    .isEqualTo(post.id());
            assertThat(scene.post(FREE).number()).isEqualTo(PostNumber.of(FREE, 2));
            assertThat(scene.comment(post.id()).number()).isEqualTo(3);
        }
    }
}
