package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.ASK;
import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link PostStorage#edit} and {@link PostStorage#history} promise. */
abstract class PostEditContract extends PostKeyContract {

    private static final Optional<Category> NONE = Optional.empty();

    private static PostContent words(String title, String body) {
        return new PostContent(title, body, NONE, Secrecy.OPEN);
    }

    @Nested
    @DisplayName("PostStorage.edit")
    class Edit {

        private PostId id;

        @BeforeEach
        void storeAPost() {
            scene.board(FREE);
            id = scene.write(PostSample.on(FREE).under(TALK)).id();
        }

        private void editUnder(Optional<Category> category) {
            scene.edit(id, new PostContent("제목", "본문", category, Secrecy.OPEN), History.DROPPED);
        }

        @Test
        @DisplayName("“Replaces the words … Answers the new version”")
        void replacesTheWords() {
            PostHead before = scene.head(id);
            PostContent content = new PostContent("새 제목", "새\n본문", Optional.of(ASK), Secrecy.OPEN);

            assertThat(Answers.done(posts().edit(new EditPost(id, 1, content, History.DROPPED, at(5)))))
                    .isEqualTo(2L);

            PostHead after = scene.head(id);
            assertThat(after.summary().title()).isEqualTo("새 제목");
            assertThat(scene.bodyOf(id)).isEqualTo("새\n본문");
            assertThat(after.summary().category()).contains(ASK);
            assertThat(after.version()).isEqualTo(2);
            assertThat(after.editedAt()).contains(at(5));
            assertThat(after.summary().createdAt()).isEqualTo(before.summary().createdAt());
            assertThat(after.summary().author()).isEqualTo(before.summary().author());
            assertThat(after.summary().number()).isEqualTo(before.summary().number());
            assertThat(after.origin()).isEqualTo(before.origin());
        }

        @Test
        @DisplayName("“Every change of a post itself moves its version by one”")
        void movesTheVersionByOne() {
            assertThat(List.of(
                            scene.edit(id, words("하나", "1"), History.DROPPED),
                            scene.edit(id, words("하나", "1"), History.KEPT),
                            scene.edit(id, words("둘", "2"), History.DROPPED)))
                    .containsExactly(2L, 3L, 4L);
            assertThat(scene.head(id).version()).isEqualTo(4);
        }

        @Test
        @DisplayName("“Refuses: STALE”, names the version that the post has, and nothing is done")
        void refusesAnotherVersion() {
            scene.edit(id, words("둘째", "이긴 글"), History.DROPPED);
            PostHead second = scene.head(id);

            Answers.assertStale(
                    posts().edit(new EditPost(id, 1, words("늦은", "글"), History.KEPT, at(9))), Refusal.STALE, 2);
            Answers.assertStale(
                    posts().edit(new EditPost(id, 3, words("이른", "글"), History.KEPT, at(9))), Refusal.STALE, 2);

            assertThat(scene.head(id)).as("a lost update").isEqualTo(second);
            assertThat(scene.bodyOf(id)).as("a lost update").isEqualTo("이긴 글");
            assertThat(posts().history(id, 10)).isEmpty();
        }

        @Test
        @DisplayName("“Refuses: MISSING”")
        void refusesAPostThatIsNotThere() {
            PostId unknown = PostId.of(id.value() + 1_000_000);

            Answers.assertRefused(
                    posts().edit(new EditPost(unknown, 1, words("제목", "본문"), History.KEPT, at(9))), Refusal.MISSING);
        }

        @Test
        @DisplayName("“and moves category counts”")
        void movesCategoryCounts() {
            editUnder(Optional.of(ASK));
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of(ASK, 1L)));
            editUnder(NONE);
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of()));
            editUnder(Optional.of(TALK));
            editUnder(Optional.of(TALK));
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of(TALK, 1L)));
        }

        @Test
        @DisplayName("“moves category counts” of a notice too")
        void movesCategoryCountsOfANotice() {
            scene.state(id, ContentStatus.PUBLISHED, PostFlag.NOTICE);

            editUnder(Optional.of(ASK));

            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(0, 1, Map.of(ASK, 1L)));
        }

        @Test
        @DisplayName("A post that is not published counts under no category, and when restored under its new one")
        void movesNoCountsOfADeletedPost() {
            scene.state(id, ContentStatus.DELETED);

            editUnder(Optional.of(ASK));
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(0, 0, Map.of()));

            scene.state(id, ContentStatus.PUBLISHED);
            assertThat(scene.counts(FREE)).isEqualTo(new BoardCounts(1, 0, Map.of(ASK, 1L)));
        }

        @Test
        @DisplayName("Categories that look alike are counted apart")
        void tellsCategoriesApart() {
            List.of("a", "A", "a ", "á", "ß", "ss")
                    .forEach(name -> scene.write(PostSample.on(FREE).under(Category.of(name))));

            assertThat(scene.counts(FREE).byCategory())
                    .hasSize(7)
                    .allSatisfy((category, count) -> assertThat(count).isEqualTo(1));
        }

        @Test
        @DisplayName("Secrecy sets and clears its flag, and leaves the others")
        void setsTheSecretFlag() {
            scene.state(id, ContentStatus.PUBLISHED, PostFlag.LOCKED, PostFlag.NOTICE);

            scene.edit(id, new PostContent("제목", "본문", NONE, Secrecy.SECRET), History.DROPPED);
            assertThat(scene.head(id).summary().flags())
                    .containsExactlyInAnyOrder(PostFlag.LOCKED, PostFlag.NOTICE, PostFlag.SECRET);

            scene.edit(id, words("제목", "본문"), History.DROPPED);
            assertThat(scene.head(id).summary().flags()).containsExactlyInAnyOrder(PostFlag.LOCKED, PostFlag.NOTICE);
        }
    }

    @Nested
    @DisplayName("PostStorage.history")
    class HistoryOfEdits {

        private PostId id;

        @BeforeEach
        void storeAPost() {
            scene.board(FREE);
            id = scene.write(PostSample.on(FREE).title("처음").body("하나")).id();
        }

        private void edit(String title, String body, History history, int minute) {
            long version = scene.head(id).version();
            Answers.done(posts().edit(new EditPost(id, version, words(title, body), history, at(minute))));
        }

        @Test
        @DisplayName("“keeps the former ones as a Revision if asked”")
        void keepsFormerWords() {
            edit("둘째", "둘", History.KEPT, 5);

            assertThat(posts().history(id, 10)).containsExactly(new Revision(1, "처음", "하나", at(5)));
        }

        @Test
        @DisplayName("DROPPED: “They are gone”")
        void dropsFormerWords() {
            edit("둘째", "둘", History.DROPPED, 5);

            assertThat(posts().history(id, 10)).isEmpty();
        }

        @Test
        @DisplayName("“What a post said before its last limit edits, newest first”")
        void answersNewestFirst() {
            edit("둘째", "둘", History.KEPT, 5);
            edit("셋째", "셋", History.DROPPED, 6);
            edit("넷째", "넷", History.KEPT, 7);
            edit("끝", "다섯", History.KEPT, 8);
            Revision first = new Revision(1, "처음", "하나", at(5));
            Revision third = new Revision(3, "셋째", "셋", at(7));
            Revision fourth = new Revision(4, "넷째", "넷", at(8));

            assertThat(posts().history(id, 10)).containsExactly(fourth, third, first);
            assertThat(posts().history(id, 3)).containsExactly(fourth, third, first);
            assertThat(posts().history(id, 2)).containsExactly(fourth, third);
            assertThat(posts().history(id, 1)).containsExactly(fourth);
        }

        @Test
        @DisplayName("Histories of two posts do not mix, and a post that is not there has none")
        void isOfOnePost() {
            edit("둘째", "둘", History.KEPT, 5);

            assertThat(posts().history(scene.post(FREE).id(), 10)).isEmpty();
            assertThat(posts().history(PostId.of(id.value() + 1_000_000), 10)).isEmpty();
        }
    }
}
