package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.Violation;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.Author;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.service.CommentService;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of a comment after it was written. */
class CommentStateTest {

    private final ForumFixture yard = ForumFixture.create();
    private final CommentService comments = yard.forum().comments();
    private final Actor author = yard.other();
    private PostId post;

    @BeforeEach
    void aPost() {
        yard.board("free", board -> board.with(BoardFeature.SECRETS));
        post = yard.post().id();
    }

    @AfterEach
    void close() {
        assertThat(yard.forum().maintenance().verify(yard.admin()).found()).isEmpty();
        yard.close();
    }

    private long count() {
        return yard.forum().posts().get(yard.admin(), post).comments();
    }

    private Comment listed(Actor reader) {
        return comments.list(reader, post, Paging.page(1)).comments().get(0);
    }

    @Nested
    class Secrets {

        private Comment secret;

        @BeforeEach
        void aSecretComment() {
            secret = yard.comment(author, post, draft -> draft.secret());
        }

        @Test
        void areReadByTheirAuthorThePostsAuthorAndModerators() {
            for (Actor reader : new Actor[] {author, yard.member(), yard.moderator(), yard.admin()}) {
                assertThat(comments.get(reader, secret.id()).body()).isEqualTo("A comment");
                assertThat(listed(reader).body()).isEqualTo("A comment");
            }
        }

        @Test
        void areWithheldFromOthers() {
            for (Actor reader : new Actor[] {yard.member("u-9"), yard.guest(), yard.moderatorOf(BoardKey.of("else"))}) {
                assertThat(listed(reader).isWithheld()).isTrue();
                assertThat(listed(yard.moderator()).isWithheld()).isFalse();
                assertThat(listed(reader).body()).isEmpty();
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> comments.get(reader, secret.id()));
            }
        }

        @Test
        void countAsComments() {
            assertThat(count()).isEqualTo(1);
        }

        @Test
        void canBeOpenedAndClosedByAnEdit() {
            Comment open = comments.edit(author, CommentEdit.of(secret).open());
            assertThat(listed(yard.guest()).body()).isEqualTo("A comment");

            comments.edit(author, CommentEdit.of(open).secret());
            assertThat(listed(yard.guest()).isWithheld()).isTrue();
        }

        @Test
        void areRefusedWhereTheBoardHasNone() {
            yard.board("plain");
            PostId plain = yard.post(BoardKey.of("plain")).id();
            Comment open = yard.comment(plain);

            assertRefusesSecret(() -> yard.comment(author, plain, CommentDraft::secret));
            assertRefusesSecret(() -> comments.edit(author, CommentEdit.of(open).secret()));
        }

        private static void assertRefusesSecret(ThrowingCallable call) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(call)
                    .satisfies(e -> assertThat(e.violations())
                            .containsExactly(Violation.of("secret", Violation.Code.NOT_ALLOWED)));
        }
    }

    @Nested
    class Edits {

        private Comment seen;

        @BeforeEach
        void aComment() {
            seen = yard.comment(post);
            yard.step(Duration.ofMinutes(1));
        }

        @Test
        void changeTheWordsAndTheVersion() {
            Comment edited = comments.edit(author, CommentEdit.of(seen).body("Other words"));

            assertThat(edited.body()).isEqualTo("Other words");
            assertThat(edited.version()).isEqualTo(2);
            assertThat(edited.editedAt()).hasValue(ForumFixture.START.plusSeconds(60));
            assertThat(edited.createdAt()).isEqualTo(ForumFixture.START);
            assertThat(comments.get(author, seen.id())).isEqualTo(edited);
        }

        @Test
        void leaveAloneWhatIsNotSet() {
            assertThat(comments.edit(author, CommentEdit.of(seen)).body()).isEqualTo("A comment");
        }

        @Test
        void ofAVersionThatIsGoneChangeNothing() {
            Comment first = comments.edit(author, CommentEdit.of(seen).body("First"));

            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> comments.edit(author, CommentEdit.of(seen).body("Second")))
                    .satisfies(e -> {
                        assertThat(e.kind()).isEqualTo(ConflictException.Kind.VERSION);
                        assertThat(e.params()).containsEntry("expected", 1L).containsEntry("actual", 2L);
                    });
            assertThat(comments.get(author, seen.id())).isEqualTo(first);
        }

        @Test
        void ofAnotherMemberOrAModeratorAreRefused() {
            for (Actor stranger : new Actor[] {yard.member(), yard.moderator(), yard.admin(), yard.guest()}) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() ->
                                comments.edit(stranger, CommentEdit.of(seen).body("Mine")));
            }
        }

        @Test
        void keepTheLimitsOfTheBoard() {
            yard.board("short", board -> board.limits(new BoardLimits(10, 10, 10, 5)));
            PostId terse = yard.post(
                            yard.member(),
                            BoardKey.of("short"),
                            d -> d.title("T").body("B"))
                    .id();
            Comment five = yard.comment(author, terse, draft -> draft.body("가나다라마"));

            assertTooLong(() -> yard.comment(author, terse, draft -> draft.body("가나다라마바")));
            assertTooLong(() -> comments.edit(author, CommentEdit.of(five).body("가나다라마바")));
        }

        private static void assertTooLong(ThrowingCallable call) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(call)
                    .satisfies(e -> assertThat(e.violations()).singleElement().satisfies(v -> {
                        assertThat(v.field()).isEqualTo("body");
                        assertThat(v.code()).isEqualTo(Violation.Code.TOO_LONG);
                    }));
        }
    }

    @Nested
    class Statuses {

        private Comment comment;

        @BeforeEach
        void aComment() {
            comment = yard.comment(post);
        }

        @Test
        void aDeletionIsRestoredByTheAuthor() {
            assertThat(comments.delete(author, comment.id()).status()).isEqualTo(ContentStatus.DELETED);
            assertThat(count()).isZero();

            assertThat(comments.restore(author, comment.id()).status()).isEqualTo(ContentStatus.PUBLISHED);
            assertThat(count()).isEqualTo(1);
            assertThat(comments.get(yard.guest(), comment.id()).body()).isEqualTo("A comment");
        }

        @Test
        void repetitionsDoNothing() {
            assertThat(comments.delete(author, comment.id())).isEqualTo(comments.delete(author, comment.id()));
            assertThat(comments.restore(author, comment.id())).isEqualTo(comments.restore(author, comment.id()));
            assertThat(comments.remove(yard.moderator(), comment.id()))
                    .isEqualTo(comments.remove(yard.moderator(), comment.id()));
            assertThat(comments.purge(yard.admin(), comment.id()))
                    .isEqualTo(comments.purge(yard.admin(), comment.id()));
            assertThat(count()).isZero();
        }

        @Test
        void aRemovalIsNotRestoredByTheAuthor() {
            comments.remove(yard.moderator(), comment.id());

            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> comments.restore(author, comment.id()));
            assertThat(comments.restore(yard.moderator(), comment.id()).status())
                    .isEqualTo(ContentStatus.PUBLISHED);
        }

        @Test
        void whatWasDeletedBeforeItWasRemovedIsDeletedAgain() {
            comments.delete(author, comment.id());
            comments.remove(yard.moderator(), comment.id());

            assertThat(comments.restore(yard.moderator(), comment.id()).status())
                    .isEqualTo(ContentStatus.DELETED);
            assertThat(comments.restore(author, comment.id()).status()).isEqualTo(ContentStatus.PUBLISHED);
        }

        @Test
        void aPurgeErasesForGood() {
            Comment purged = comments.purge(yard.admin(), comment.id());

            assertThat(purged.status()).isEqualTo(ContentStatus.PURGED);
            assertThat(purged.body()).isEmpty();
            assertThat(purged.author()).isEqualTo(Author.UNKNOWN);
            assertThat(purged.address()).isEmpty();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> comments.restore(yard.admin(), comment.id()));
            assertThat(count()).isZero();
            assertThat(yard.comment(post).number()).isEqualTo(2);
        }

        @Test
        void whatIsHiddenAnswersAsWhatIsAbsent() {
            comments.remove(yard.moderator(), comment.id());
            for (Actor reader : new Actor[] {author, yard.member(), yard.guest()}) {
                assertThatExceptionOfType(NotFoundException.class)
                        .isThrownBy(() -> comments.get(reader, comment.id()))
                        .satisfies(e -> assertThat(e.params())
                                .containsEntry("id", comment.id().toString()));
            }
        }

        @Test
        void onlyTheAuthorDeletesAndOnlyModeratorsRemove() {
            for (Actor stranger : new Actor[] {yard.member(), yard.guest(), yard.moderator(), yard.admin()}) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> comments.delete(stranger, comment.id()));
            }
            for (Actor stranger : new Actor[] {author, yard.member(), yard.guest()}) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> comments.remove(stranger, comment.id()));
            }
            for (Actor stranger : new Actor[] {author, yard.member(), yard.guest(), yard.moderator()}) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> comments.purge(stranger, comment.id()));
            }
            assertThat(count()).isEqualTo(1);
        }
    }

    @Nested
    class ClosedPosts {

        @Test
        void aLockedPostTakesNoComment() {
            yard.forum().posts().lock(yard.moderator(), post);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> yard.comment(post));

            yard.forum().posts().unlock(yard.moderator(), post);
            assertThat(yard.comment(post).number()).isEqualTo(1);
        }

        @Test
        void aDeletedPostTakesNoComment() {
            yard.forum().posts().delete(yard.member(), post);

            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> yard.comment(post));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> yard.comment(yard.member(), post));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> yard.comment(yard.admin(), post));
        }

        @Test
        void anArchivedBoardTakesNoCommentAndNoChange() {
            Comment comment = yard.comment(post);
            yard.change(yard.forum().boards().get(yard.admin(), ForumFixture.FREE), b -> b.with(BoardFeature.ARCHIVED));

            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> yard.comment(post));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(
                            () -> comments.edit(author, CommentEdit.of(comment).body("x")));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> comments.delete(author, comment.id()));
            assertThat(count()).isEqualTo(1);
        }

        @Test
        void commentsOfADeletedPostHideWithItAndComeBackWithIt() {
            Comment comment = yard.comment(post);
            yard.forum().posts().delete(yard.member(), post);
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> comments.get(author, comment.id()));

            yard.forum().posts().restore(yard.member(), post);
            assertThat(comments.get(author, comment.id())).isEqualTo(comment);
            assertThat(count()).isEqualTo(1);
        }
    }

    @Nested
    class MovedPosts {

        @Test
        void keepTheirComments() {
            yard.board("else");
            Comment comment = yard.comment(post);

            yard.forum().posts().move(yard.admin(), post, BoardKey.of("else"));

            assertThat(comments.get(yard.guest(), comment.id())).isEqualTo(comment);
            assertThat(yard.comment(post).number()).isEqualTo(2);
            assertThat(count()).isEqualTo(2);
        }

        @Test
        void takeTheRulesOfTheirNewBoard() {
            yard.board("flat", board -> board.commentDepth(0));
            Comment comment = yard.comment(post);

            yard.forum().posts().move(yard.admin(), post, BoardKey.of("flat"));

            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> yard.reply(author, comment));
        }
    }
}
