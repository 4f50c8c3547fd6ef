package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.kept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Author;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link PostStorage#changeState} promises. */
abstract class PostStateContract extends PostEditContract {

    private static final List<PostState> LIVING = Stream.of(
                    ContentStatus.PUBLISHED, ContentStatus.DELETED, ContentStatus.REMOVED)
            .flatMap(status -> Stream.of(Set.<PostFlag>of(), Set.of(PostFlag.NOTICE), Set.of(PostFlag.LOCKED))
                    .map(flags -> new PostState(status, ContentStatus.PUBLISHED, flags)))
            .toList();

    @Nested
    @DisplayName("PostStorage.changeState")
    class ChangeState {

        private PostId id;

        @BeforeEach
        void storeAPost() {
            scene.board(FREE);
            id = scene.write(PostSample.on(FREE).under(TALK)).id();
        }

        private void change(PostState state) {
            Answers.done(
                    posts().changeState(new ChangePostState(id, scene.head(id).version(), state)));
        }

        @Test
        @DisplayName("“Replaces status and flags … Answers the new version”")
        void replacesStatusAndFlags() {
            PostHead before = scene.head(id);
            PostState state = new PostState(
                    ContentStatus.REMOVED, ContentStatus.DELETED, Set.of(PostFlag.LOCKED, PostFlag.SECRET));

            assertThat(Answers.done(posts().changeState(new ChangePostState(id, 1, state))))
                    .isEqualTo(2L);

            PostHead after = scene.head(id);
            assertThat(after.state()).isEqualTo(state);
            assertThat(after.version()).isEqualTo(2);
            assertThat(after.editedAt()).as("the words were not changed").isEmpty();
            assertThat(after.summary().title()).isEqualTo(before.summary().title());
            assertThat(after.summary().category()).contains(TALK);
            assertThat(after.origin()).isEqualTo(before.origin());
        }

        @Test
        @DisplayName("“all of its flags”: flags that are not named go")
        void clearsFlags() {
            scene.state(id, ContentStatus.PUBLISHED, PostFlag.values());
            assertThat(scene.head(id).summary().flags()).containsExactlyInAnyOrder(PostFlag.values());

            scene.state(id, ContentStatus.PUBLISHED, PostFlag.LOCKED);
            assertThat(scene.head(id).summary().flags()).containsExactly(PostFlag.LOCKED);

            scene.state(id, ContentStatus.PUBLISHED);
            assertThat(scene.head(id).summary().flags()).isEmpty();
        }

        @Test
        @DisplayName(
                "“and moves every count that depends on them”: from every status and flag to every other, and back")
        void movesCounts() {
            for (PostState from : LIVING) {
                for (PostState to : LIVING) {
                    change(from);
                    change(to);
                    assertCounts(from + " to " + to, to);
                }
            }
        }

        private void assertCounts(String change, PostState state) {
            boolean published = state.status() == ContentStatus.PUBLISHED;
            boolean notice = state.flags().contains(PostFlag.NOTICE);
            BoardCounts expected = new BoardCounts(
                    published && !notice ? 1 : 0, published && notice ? 1 : 0, published ? Map.of(TALK, 1L) : Map.of());
            assertThat(scene.counts(FREE)).as(change).isEqualTo(expected);
            assertThat(storage.lists()
                            .page(new PageQuery(FREE, Visibility.PUBLISHED, 1, 10))
                            .total())
                    .as(change)
                    .isEqualTo(expected.posts());
            assertThat(storage.lists().notices(FREE, 10)).as(change).hasSize((int) expected.notices());
        }

        @Test
        @DisplayName("“moves every count”: a restoration brings back what the deletion took")
        void restoresCounts() {
            BoardCounts before = scene.counts(FREE);

            scene.state(id, ContentStatus.DELETED);
            assertThat(scene.counts(FREE)).as("after the deletion").isEqualTo(new BoardCounts(0, 0, Map.of()));

            scene.state(id, ContentStatus.PUBLISHED);
            assertThat(scene.counts(FREE)).as("after the restoration").isEqualTo(before);
        }

        @Test
        @DisplayName("“Refuses: STALE”, names the version that the post has, and nothing is done")
        void refusesAnotherVersion() {
            scene.state(id, ContentStatus.PUBLISHED, PostFlag.LOCKED);
            PostHead before = scene.head(id);
            PostState state = new PostState(ContentStatus.DELETED, ContentStatus.PUBLISHED, Set.of());

            Answers.assertStale(posts().changeState(new ChangePostState(id, 1, state)), Refusal.STALE, 2);
            Answers.assertStale(posts().changeState(new ChangePostState(id, 3, state)), Refusal.STALE, 2);

            assertThat(scene.head(id)).isEqualTo(before);
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of(TALK, 1L)));
        }

        @Test
        @DisplayName("“Refuses: MISSING”")
        void refusesAPostThatIsNotThere() {
            PostState state = new PostState(ContentStatus.DELETED, ContentStatus.PUBLISHED, Set.of());

            Answers.assertRefused(
                    posts().changeState(new ChangePostState(PostId.of(id.value() + 1_000_000), 1, state)),
                    Refusal.MISSING);
        }
    }

    @Nested
    @DisplayName("PostStorage.changeState to PURGED")
    class Purge {

        private final Subject subject = Subject.of("order", "A-1");
        private PostId id;

        @BeforeEach
        void storeAPostWithAllThatAPostCanHave() {
            scene.board(FREE);
            id = scene.write(PostSample.on(FREE).under(TALK).about(subject).from(kept("112.171.9.7", at(9))))
                    .id();
            scene.edit(id, new PostContent("새 제목", "새 본문", Optional.of(TALK), Secrecy.OPEN), History.KEPT);
            scene.comment(id);
            scene.view(id, Samples.HOUR, 3);
        }

        @Test
        @DisplayName("“erases title, body, category, author, origin, subject and revisions”")
        void erasesContent() {
            scene.state(id, ContentStatus.PURGED);

            PostHead head = scene.head(id);
            assertThat(head.summary().title()).isEmpty();
            assertThat(scene.bodyOf(id)).isEmpty();
            assertThat(head.summary().category()).isEmpty();
            assertThat(head.summary().author()).isEqualTo(Author.UNKNOWN);
            assertThat(head.origin()).isEqualTo(Origin.UNKNOWN);
            assertThat(head.subject()).isEmpty();
            assertThat(posts().history(id, 10)).isEmpty();
        }

        @Test
        @DisplayName("“only its number, its place and its time are left”, and its comments and views")
        void keepsTheRow() {
            PostSummary before = scene.head(id).summary();

            assertThat(scene.state(id, ContentStatus.PURGED)).isEqualTo(3);

            PostSummary after =
                    scene.head(new PostRef.ByNumber(before.number())).summary();
            assertThat(after.id()).isEqualTo(id);
            assertThat(after.status()).isEqualTo(ContentStatus.PURGED);
            assertThat(after.createdAt()).isEqualTo(before.createdAt());
            assertThat(after.comments()).isEqualTo(1);
            assertThat(after.views()).isEqualTo(3);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PURGED")
        @DisplayName("“moves every count that depends on them”, from whatever status")
        void movesCounts(ContentStatus from) {
            scene.state(id, from);

            scene.state(id, ContentStatus.PURGED);

            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(0, 0, Map.of()));
        }

        @Test
        @DisplayName("Its subject is free for another post")
        void freesTheSubject() {
            scene.state(id, ContentStatus.PURGED);
            assertThat(posts().head(new PostRef.BySubject(subject))).isEmpty();

            PostId another = scene.write(PostSample.on(FREE).about(subject)).id();

            assertThat(scene.head(new PostRef.BySubject(subject)).id()).isEqualTo(another);
        }
    }
}
