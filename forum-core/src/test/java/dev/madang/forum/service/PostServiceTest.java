package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static dev.madang.forum.ForumFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.ConflictException;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.Violation;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Subject;
import dev.madang.forum.view.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PostServiceTest {

    private static final BoardKey QA = BoardKey.of("qa");

    private final ForumFixture fixture = ForumFixture.create();
    private final Forum forum = fixture.forum();
    private final PostService posts = forum.posts();

    @BeforeEach
    void boards() {
        fixture.board(
                "free",
                b -> b.categories("news", "talk").with(BoardFeature.SECRETS).with(BoardFeature.EDIT_HISTORY));
        fixture.board("qa", b -> b.categories("talk"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Post now(Post post) {
        return posts.get(fixture.admin(), post.id());
    }

    @Nested
    class Write {

        @Test
        void keepsWhatWasWritten() {
            fixture.clock().set(START.plusNanos(123_456_789));
            Post post = posts.write(
                    fixture.member(),
                    PostDraft.on(FREE)
                            .title("제목 é")
                            .body("one\r\ntwo\rthree")
                            .nickname("ᆞᆞ")
                            .category("news"));
            assertThat(post.title()).isEqualTo("제목 é");
            assertThat(post.body()).isEqualTo("one\ntwo\nthree");
            assertThat(post.author())
                    .isEqualTo(new Author(Optional.of(MemberId.of("u-42")), Optional.of(Nickname.of("ᆞᆞ"))));
            assertThat(post.category()).contains(Category.of("news"));
            assertThat(post.createdAt()).isEqualTo(START.plusNanos(123_456_000));
            assertThat(post.address()).hasValueSatisfying(a -> assertThat(a).hasToString("112.171.xxx.7"));
            assertThat(post.number()).hasToString("free/1");
            assertThat(post.version()).isEqualTo(1);
            assertThat(post.status()).isEqualTo(ContentStatus.PUBLISHED);
            assertThat(now(post)).isEqualTo(post);
        }

        @Test
        void numbersAreDenseAndRefusedWritesTakeNone() {
            assertThat(fixture.post().number().value()).isEqualTo(1);
            assertThatThrownBy(() -> fixture.post(fixture.member(), FREE, p -> p.title("")))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> fixture.post(fixture.member(), FREE, p -> p.category("none such")))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> fixture.post(fixture.guest())).isNotNull();
            assertThat(fixture.post().number().value()).isEqualTo(2);
        }

        @Test
        void numbersAreNeverUsedAgain() {
            Post last = fixture.post();
            posts.purge(fixture.admin(), last.id());
            assertThat(fixture.post().number().value()).isEqualTo(2);
        }

        @Test
        void takesOnlyCategoriesOfTheBoard() {
            assertThatThrownBy(() -> fixture.post(fixture.member(), QA, p -> p.category("news")))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations())
                                    .containsExactly(Violation.of("category", Violation.Code.UNKNOWN_VALUE)));
        }

        @Test
        void takesSecretsOnlyWhereTheBoardDoes() {
            assertThatThrownBy(() -> fixture.post(fixture.member(), QA, PostDraft::secret))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations())
                                    .containsExactly(Violation.of("secret", Violation.Code.NOT_ALLOWED)));
        }

        @Test
        void onABoardThatIsNotThereIsNotFound() {
            assertThatThrownBy(() -> fixture.post(BoardKey.of("none")))
                    .isInstanceOfSatisfying(
                            NotFoundException.class,
                            e -> assertThat(e.params()).isEqualTo(Map.of("what", "board", "id", "none")));
        }
    }

    @Nested
    class Read {

        @Test
        void byIdAndByNumberIsTheSame() {
            Post post = fixture.post();
            assertThat(posts.get(fixture.guest(), post.number())).isEqualTo(posts.get(fixture.guest(), post.id()));
        }

        @Test
        void onlyOpeningCountsAView() {
            Post post = fixture.post();
            posts.get(fixture.guest(), post.id());
            posts.list(fixture.guest(), FREE, Paging.page(1));
            assertThat(now(post).views()).isZero();
            assertThat(posts.open(fixture.guest(), post.number()).id()).isEqualTo(post.id());
            assertThat(now(post).views()).isEqualTo(1);
        }

        @Test
        void ofANumberNotTakenIsNotFound() {
            assertThatThrownBy(() -> posts.get(fixture.guest(), PostNumber.of(FREE, 1)))
                    .isInstanceOfSatisfying(
                            NotFoundException.class,
                            e -> assertThat(e.params()).isEqualTo(Map.of("what", "post", "id", "free/1")));
        }
    }

    @Nested
    class Edit {

        @Test
        void changesWhatIsSetAndNothingElse() {
            Post post =
                    fixture.post(fixture.member(), FREE, p -> p.category("news").secret());
            fixture.step(Duration.ofMinutes(1));
            Post edited = posts.edit(
                    fixture.member(), PostEdit.of(post).title("Other").open());
            assertThat(edited.title()).isEqualTo("Other");
            assertThat(edited.body()).isEqualTo("A body");
            assertThat(edited.category()).contains(Category.of("news"));
            assertThat(edited.is(PostFlag.SECRET)).isFalse();
            assertThat(edited.version()).isEqualTo(2);
            assertThat(edited.editedAt()).contains(START.plus(Duration.ofMinutes(1)));
            assertThat(edited.createdAt()).isEqualTo(START);
            assertThat(posts.edit(fixture.member(), PostEdit.of(edited).noCategory())
                            .category())
                    .isEmpty();
        }

        @Test
        void ofTwoOfOneVersionOneWinsAndTheOtherIsToldBoth() {
            Post post = fixture.post();
            posts.edit(fixture.member(), PostEdit.of(post).title("First"));
            String before = fixture.everything();
            assertThatThrownBy(
                            () -> posts.edit(fixture.member(), PostEdit.of(post).title("Second")))
                    .isInstanceOfSatisfying(ConflictException.class, e -> {
                        assertThat(e.code()).isEqualTo("conflict-version");
                        assertThat(e.params()).isEqualTo(Map.of("what", "post", "expected", 1L, "actual", 2L));
                    });
            assertThat(fixture.everything()).isEqualTo(before);
        }

        @Test
        void keepsWhatThePostHadThoughTheBoardWouldNotTakeItNow() {
            Post post =
                    fixture.post(fixture.member(), FREE, p -> p.category("news").secret());
            fixture.change(
                    forum.boards().get(fixture.admin(), FREE),
                    b -> b.categories().without(BoardFeature.SECRETS));
            Post edited = posts.edit(fixture.member(), PostEdit.of(post).title("Other"));
            assertThat(edited.category()).contains(Category.of("news"));
            assertThat(edited.is(PostFlag.SECRET)).isTrue();
        }

        @Test
        void takesOnlyCategoriesOfTheBoard() {
            Post post = fixture.post(fixture.member(), FREE, p -> p.category("news"));
            Post talk = posts.edit(fixture.member(), PostEdit.of(post).category("talk"));
            assertThat(talk.category()).contains(Category.of("talk"));
            refused(PostEdit.of(talk).category("other"), Violation.of("category", Violation.Code.UNKNOWN_VALUE));
        }

        @Test
        void makesSecretOnlyWhereTheBoardDoes() {
            Post post = fixture.post(QA);
            refused(PostEdit.of(post).secret(), Violation.of("secret", Violation.Code.NOT_ALLOWED));
        }

        @Test
        void isCheckedBeforeThePostIsLookedFor() {
            PostEdit absent = PostEdit.of(PostId.of(99), 1);
            assertThatThrownBy(() -> posts.edit(fixture.member(), absent.title("")))
                    .isInstanceOf(InvalidInputException.class);
        }

        private void refused(PostEdit edit, Violation violation) {
            String before = fixture.everything();
            assertThatThrownBy(() -> posts.edit(fixture.member(), edit))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations()).containsExactly(violation));
            assertThat(fixture.everything()).isEqualTo(before);
        }

        @Test
        void commentsAndViewsMoveNoVersion() {
            Post post = fixture.post();
            fixture.comment(post.id());
            posts.open(fixture.guest(), post.id());
            assertThat(posts.edit(fixture.member(), PostEdit.of(post).title("Other"))
                            .version())
                    .isEqualTo(2);
        }
    }

    @Nested
    class History {

        @Test
        void isWhatThePostSaidBeforeNewestFirst() {
            Post first = fixture.post();
            fixture.step(Duration.ofMinutes(1));
            Post second =
                    posts.edit(fixture.member(), PostEdit.of(first).title("T2").body("B2"));
            fixture.step(Duration.ofMinutes(1));
            posts.edit(fixture.member(), PostEdit.of(second).title("T3"));
            assertThat(posts.history(fixture.member(), first.id()))
                    .containsExactly(
                            new Revision(2, "T2", "B2", START.plus(Duration.ofMinutes(2))),
                            new Revision(1, "A title", "A body", START.plus(Duration.ofMinutes(1))));
        }

        @Test
        void isNotKeptWhereTheBoardDoesNotSaySo() {
            Post post = fixture.post(QA);
            posts.edit(fixture.member(), PostEdit.of(post).title("T2"));
            assertThat(posts.history(fixture.member(), post.id())).isEmpty();
        }

        @Test
        void goesWithAPurge() {
            Post post = fixture.post();
            posts.edit(fixture.member(), PostEdit.of(post).title("T2"));
            posts.purge(fixture.admin(), post.id());
            assertThat(fixture.everything()).doesNotContain("A title", "T2");
        }
    }

    @Nested
    class Status {

        @Test
        void theAuthorDeletesAndRestores() {
            Post post = fixture.post();
            assertThat(posts.delete(fixture.member(), post.id()).status()).isEqualTo(ContentStatus.DELETED);
            assertThat(posts.delete(fixture.member(), post.id()).version()).isEqualTo(2);
            assertThat(posts.restore(fixture.member(), post.id()).status()).isEqualTo(ContentStatus.PUBLISHED);
        }

        @Test
        void theAuthorCannotRestoreWhatAModeratorRemoved() {
            Post post = fixture.post();
            posts.delete(fixture.member(), post.id());
            posts.remove(fixture.moderator(), post.id());
            assertThatThrownBy(() -> posts.restore(fixture.member(), post.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> posts.delete(fixture.member(), post.id())).isInstanceOf(NotFoundException.class);
            assertThat(now(post).status()).isEqualTo(ContentStatus.REMOVED);
        }

        @Test
        void restoringBringsBackTheStatusBefore() {
            Post post = fixture.post();
            posts.delete(fixture.member(), post.id());
            posts.remove(fixture.moderator(), post.id());
            assertThat(posts.restore(fixture.moderator(), post.id()).status()).isEqualTo(ContentStatus.DELETED);
            assertThat(posts.restore(fixture.member(), post.id()).status()).isEqualTo(ContentStatus.PUBLISHED);
        }

        @Test
        void removingTwiceForgetsNothingOfTheStatusBefore() {
            Post post = fixture.post();
            posts.remove(fixture.moderator(), post.id());
            posts.remove(fixture.admin(), post.id());
            assertThat(posts.restore(fixture.moderator(), post.id()).status()).isEqualTo(ContentStatus.PUBLISHED);
        }

        @Test
        void flagsOutlastDeletingAndRestoring() {
            Post post = fixture.post(fixture.member(), FREE, PostDraft::secret);
            posts.makeNotice(fixture.moderator(), post.id());
            posts.remove(fixture.moderator(), post.id());
            Post restored = posts.restore(fixture.moderator(), post.id());
            assertThat(restored.summary().flags()).containsExactlyInAnyOrder(PostFlag.SECRET, PostFlag.NOTICE);
        }

        @Test
        void aPurgeErasesAllButNumberTimeAndComments() {
            Post post = fixture.post(fixture.member(), FREE, p -> p.category("news"));
            fixture.comment(post.id());
            Post purged = posts.purge(fixture.admin(), post.id());
            assertThat(purged.title()).isEmpty();
            assertThat(purged.body()).isEmpty();
            assertThat(purged.author()).isEqualTo(Author.UNKNOWN);
            assertThat(purged.address()).isEmpty();
            assertThat(purged.category()).isEmpty();
            assertThat(purged.number()).isEqualTo(post.number());
            assertThat(purged.createdAt()).isEqualTo(post.createdAt());
            assertThat(purged.comments()).isEqualTo(1);
            assertThat(fixture.everything()).doesNotContain("A title", "A body", "u-42");
        }

        @Test
        void aPurgeEndsForGood() {
            Post post = fixture.post();
            posts.purge(fixture.admin(), post.id());
            String purged = fixture.everything();
            assertThatThrownBy(() -> posts.restore(fixture.admin(), post.id())).isNotNull();
            assertThatThrownBy(() -> posts.makeNotice(fixture.admin(), post.id()))
                    .isNotNull();
            assertThatThrownBy(() -> posts.move(fixture.admin(), post.id(), QA)).isNotNull();
            assertThat(fixture.everything()).isEqualTo(purged);
        }
    }

    @Nested
    class Flags {

        @Test
        void aLockedPostTakesNoCommentAndNoEditOfItsAuthors() {
            Post post = fixture.post();
            assertThat(posts.lock(fixture.moderator(), post.id()).is(PostFlag.LOCKED))
                    .isTrue();
            assertThatThrownBy(() -> fixture.comment(post.id())).isNotNull();
            assertThatThrownBy(() ->
                            posts.edit(fixture.member(), PostEdit.of(now(post)).title("Other")))
                    .isNotNull();
            assertThat(posts.unlock(fixture.moderator(), post.id()).is(PostFlag.LOCKED))
                    .isFalse();
            assertThat(fixture.comment(post.id()).number()).isEqualTo(1);
        }

        @Test
        void aNoticeStandsAboveTheListAndNotInIt() {
            Post post = fixture.post();
            Post other = fixture.post();
            assertThat(posts.makeNotice(fixture.moderator(), post.id()).is(PostFlag.NOTICE))
                    .isTrue();
            assertThat(posts.list(fixture.guest(), FREE, Paging.page(1)).notices())
                    .extracting(PostSummary::id)
                    .containsExactly(post.id());
            assertThat(posts.list(fixture.guest(), FREE, Paging.page(1)).posts())
                    .extracting(PostSummary::id)
                    .containsExactly(other.id());
            assertThat(posts.endNotice(fixture.moderator(), post.id()).is(PostFlag.NOTICE))
                    .isFalse();
            assertThat(posts.list(fixture.guest(), FREE, Paging.page(1)).notices())
                    .isEmpty();
            assertThat(posts.list(fixture.guest(), FREE, Paging.page(1)).total())
                    .isEqualTo(2);
        }
    }

    @Nested
    class Move {

        @Test
        void givesTheNextNumberThereAndTheOldOneLeadsToIt() {
            fixture.post(QA);
            Post post = fixture.post();
            Post moved = posts.move(fixture.admin(), post.id(), QA);
            assertThat(moved.number()).hasToString("qa/2");
            assertThat(moved.id()).isEqualTo(post.id());
            assertThat(posts.get(fixture.guest(), PostNumber.of(FREE, 1)).number())
                    .hasToString("qa/2");
            assertThat(posts.get(fixture.guest(), PostNumber.of(QA, 2)).id()).isEqualTo(post.id());
            assertThat(fixture.post().number()).hasToString("free/2");
        }

        @Test
        void backTakesTheOldNumberAgain() {
            Post post = fixture.post();
            fixture.post();
            posts.move(fixture.admin(), post.id(), QA);
            assertThat(posts.move(fixture.admin(), post.id(), FREE).number()).hasToString("free/1");
            assertThat(posts.get(fixture.guest(), PostNumber.of(QA, 1)).number())
                    .hasToString("free/1");
            assertThat(fixture.post(QA).number()).hasToString("qa/2");
            assertThat(posts.move(fixture.admin(), post.id(), QA).number()).hasToString("qa/1");
        }

        @Test
        void keepsTheCategoryWhereThatBoardHasIt() {
            Post talk = fixture.post(fixture.member(), FREE, p -> p.category("talk"));
            Post news = fixture.post(fixture.member(), FREE, p -> p.category("news"));
            assertThat(posts.move(fixture.admin(), talk.id(), QA).category()).contains(Category.of("talk"));
            assertThat(posts.move(fixture.admin(), news.id(), QA).category()).isEmpty();
        }

        @Test
        void takesTheCategoryThatIsSaidIfThatBoardHasIt() {
            Post post = fixture.post();
            assertThatThrownBy(() -> posts.move(fixture.admin(), post.id(), QA, Category.of("news")))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations())
                                    .containsExactly(Violation.of("category", Violation.Code.UNKNOWN_VALUE)));
            assertThat(now(post).board()).isEqualTo(FREE);
            assertThat(posts.move(fixture.admin(), post.id(), QA, Category.of("talk"))
                            .category())
                    .contains(Category.of("talk"));
        }

        @Test
        void takesCommentsViewsAndHistoryAlong() {
            Post post = fixture.post();
            fixture.comment(post.id());
            posts.open(fixture.guest(), post.id());
            posts.edit(fixture.member(), PostEdit.of(post).title("Other"));
            Post moved = posts.move(fixture.admin(), post.id(), QA);
            assertThat(moved.comments()).isEqualTo(1);
            assertThat(moved.views()).isEqualTo(1);
            assertThat(posts.history(fixture.admin(), post.id())).hasSize(1);
            assertThat(forum.boards().counts(fixture.guest(), FREE).posts()).isZero();
            assertThat(forum.boards().counts(fixture.guest(), QA).posts()).isEqualTo(1);
            assertThat(forum.maintenance().verify(fixture.admin()).found()).isEmpty();
        }

        @Test
        void toTheBoardItIsOnChangesNothing() {
            Post post = fixture.post();
            assertThat(posts.move(fixture.admin(), post.id(), FREE)).isEqualTo(post);
        }

        @Test
        void toABoardThatIsNotThereIsNotFound() {
            Post post = fixture.post();
            assertThatThrownBy(() -> posts.move(fixture.admin(), post.id(), BoardKey.of("none")))
                    .isInstanceOfSatisfying(
                            NotFoundException.class,
                            e -> assertThat(e.params()).isEqualTo(Map.of("what", "board", "id", "none")));
        }
    }

    @Nested
    class Discussion {

        private final Subject order = Subject.of("order", "7");
        private final PostDraft draft =
                PostDraft.on(FREE).title("About").body("It").nickname("N");

        @Test
        void isMadeWhenFirstAskedForAndFoundThen() {
            assertThat(posts.discussion(fixture.member(), order)).isEmpty();
            Post made = posts.discussion(fixture.member(), order, draft);
            assertThat(made.subject()).contains(order);
            assertThat(posts.discussion(fixture.other(), order, draft).id()).isEqualTo(made.id());
            assertThat(posts.discussion(fixture.guest(), order))
                    .hasValueSatisfying(p -> assertThat(p.id()).isEqualTo(made.id()));
            assertThat(forum.boards().counts(fixture.guest(), FREE).posts()).isEqualTo(1);
            assertThat(made.views()).isZero();
        }

        @Test
        void aGuestWhoMayNotWriteMakesNone() {
            assertThatThrownBy(() -> posts.discussion(fixture.guest(), order, draft))
                    .isNotNull();
            assertThat(posts.discussion(fixture.admin(), order)).isEmpty();
        }

        @Test
        void isGoneWithAPurgeAndCanBeMadeAgain() {
            Post made = posts.discussion(fixture.member(), order, draft);
            posts.purge(fixture.admin(), made.id());
            assertThat(posts.discussion(fixture.admin(), order)).isEmpty();
            assertThat(posts.discussion(fixture.member(), order, draft).number())
                    .hasToString("free/2");
        }

        @Test
        void thatIsHiddenIsNotMadeTwice() {
            Post made = posts.discussion(fixture.member(), order, draft);
            posts.remove(fixture.moderator(), made.id());
            String before = fixture.everything();
            assertThatThrownBy(() -> posts.discussion(fixture.other(), order, draft))
                    .isInstanceOfSatisfying(
                            NotFoundException.class,
                            e -> assertThat(e.params()).isEqualTo(Map.of("what", "post", "id", "order/7")));
            assertThat(fixture.everything()).isEqualTo(before);
        }
    }

    @Nested
    class Secret {

        @Test
        void standsInListsWithoutItsTitle() {
            Post post = fixture.post(fixture.member(), FREE, PostDraft::secret);
            assertThat(row(fixture.other()).isWithheld()).isTrue();
            assertThat(row(fixture.other()).title()).isEmpty();
            assertThat(row(fixture.guest()).author().nickname()).contains(Nickname.of("Nick"));
            List.of(fixture.member(), fixture.moderator(), fixture.admin()).forEach(reader -> {
                assertThat(row(reader).title()).isEqualTo("A title");
                assertThat(posts.get(reader, post.id()).body()).isEqualTo("A body");
            });
        }

        private PostSummary row(Actor reader) {
            return posts.list(reader, FREE, Paging.page(1)).posts().get(0);
        }

        @Test
        void isWithheldInEveryKindOfList() {
            Post post = fixture.post(fixture.member(), FREE, p -> p.secret().category("news"));
            posts.makeNotice(fixture.moderator(), post.id());
            Post open = fixture.post();
            Slicing three = Slicing.first(3);
            Actor other = fixture.other();
            assertThat(posts.list(other, FREE, Paging.page(1)).notices()).allMatch(PostSummary::isWithheld);
            assertThat(posts.slice(other, FREE, Category.of("news"), three).posts())
                    .allMatch(PostSummary::isWithheld);
            posts.endNotice(fixture.moderator(), post.id());
            assertThat(posts.latest(other, three).posts())
                    .filteredOn(PostSummary::isWithheld)
                    .hasSize(1);
            assertThat(posts.byAuthor(other, MemberId.of("u-42"), three).posts())
                    .filteredOn(PostSummary::isWithheld)
                    .hasSize(1);
            assertThat(posts.around(other, open.id(), 3))
                    .filteredOn(PostSummary::isWithheld)
                    .hasSize(1);
            assertThat(posts.neighbors(other, open.id()).older())
                    .hasValueSatisfying(older -> assertThat(older.isWithheld()).isTrue());
            posts.open(fixture.admin(), post.id());
            assertThat(forum.views().mostRead(other, Span.between(START, START), 3))
                    .allMatch(popular -> popular.post().isWithheld());
        }
    }
}
