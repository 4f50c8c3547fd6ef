package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.view.ViewRule;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A member goes, and leaves counts and numbers as they were. */
class MemberErasureTest {

    private static final MemberId GONE = MemberId.of("u-gone");

    private final ForumFixture yard =
            ForumFixture.create(builder -> builder.viewRule(ViewRule.STANDARD.rememberedInStorage())
                    .addresses(AddressPrivacy.MASK_ONLY
                            .withFingerprints(FingerprintKey.of(new byte[32]))
                            .withFullAddressesFor(Duration.ofDays(30))));
    private final Actor member = yard.member("u-gone");
    private Post post;
    private Comment comment;
    private Comment reply;

    @BeforeEach
    void aMemberWrites() {
        yard.board("free", board -> board.with(BoardFeature.EDIT_HISTORY));
        Post first = yard.post(
                member, ForumFixture.FREE, draft -> draft.nickname("Gone").idempotencyKey("key"));
        post = yard.forum().posts().edit(member, PostEdit.of(first).title("Edited"));
        comment = yard.comment(member, yard.post().id(), draft -> draft.nickname("Gone"));
        reply = yard.reply(yard.other(), comment);
    }

    @AfterEach
    void close() {
        assertThat(yard.forum().maintenance().verify(yard.admin()).found()).isEmpty();
        yard.close();
    }

    private Post post() {
        return yard.forum().posts().get(yard.admin(), post.id());
    }

    private Comment comment() {
        return yard.forum().comments().get(yard.admin(), comment.id());
    }

    private long commentsBesideIt() {
        return yard.forum().posts().get(yard.admin(), comment.id().post()).comments();
    }

    private void assertNoTrace() {
        assertThat(post().author()).isEqualTo(Author.UNKNOWN);
        assertThat(post().address()).isEmpty();
        assertThat(yard.forum()
                        .posts()
                        .byAuthor(yard.admin(), GONE, Slicing.first(10))
                        .posts())
                .isEmpty();
        assertThat(yard.everything())
                .doesNotContain("u-gone")
                .doesNotContain("Gone")
                .contains("u-43");
    }

    @Nested
    class KeepingTheWords {

        @BeforeEach
        void erase() {
            assertThat(yard.forum().members().erase(yard.admin(), GONE)).isEqualTo(2);
        }

        @Test
        void leavesNoTraceOfWhoWrote() {
            assertNoTrace();
            assertThat(comment().author()).isEqualTo(Author.UNKNOWN);
            assertThat(yard.forum().posts().address(yard.admin(), post.id())).isEmpty();
            assertThat(yard.forum().comments().address(yard.admin(), comment.id()))
                    .isEmpty();
        }

        @Test
        void leavesWhatWasWritten() {
            assertThat(post().title()).isEqualTo("Edited");
            assertThat(post().status()).isEqualTo(ContentStatus.PUBLISHED);
            assertThat(comment().body()).isEqualTo("A comment");
            assertThat(commentsBesideIt()).isEqualTo(2);
            assertThat(yard.forum().posts().history(yard.admin(), post.id())).hasSize(1);
        }

        @Test
        void leavesNothingToTheMember() {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> yard.forum().posts().delete(member, post.id()));
        }

        @Test
        void endsTheKeysOfTheMember() {
            Post again = yard.post(
                    member, ForumFixture.FREE, draft -> draft.nickname("Gone").idempotencyKey("key"));

            assertThat(again.id()).isNotEqualTo(post.id());
        }

        @Test
        void doesNothingWhenItIsRepeated() {
            String before = yard.everything();

            assertThat(yard.forum().members().erase(yard.admin(), GONE)).isZero();
            assertThat(yard.everything()).isEqualTo(before);
        }
    }

    @Nested
    class WithTheWords {

        @BeforeEach
        void erase() {
            assertThat(yard.forum().members().eraseWithWords(yard.admin(), GONE))
                    .isEqualTo(2);
        }

        @Test
        void leavesNumbersAndNothingElse() {
            assertNoTrace();
            assertThat(post().status()).isEqualTo(ContentStatus.PURGED);
            assertThat(post().number()).isEqualTo(post.number());
            assertThat(post().title()).isEmpty();
            assertThat(post().body()).isEmpty();
            assertThat(yard.everything()).doesNotContain("Edited").doesNotContain("A title\",\"author");
            assertThat(yard.forum()
                            .posts()
                            .list(yard.admin(), ForumFixture.FREE, Paging.page(1))
                            .total())
                    .isEqualTo(1);
            assertThat(yard.post().number().value()).isEqualTo(3);
        }

        @Test
        void leavesATombstoneWhereThereAreReplies() {
            assertThat(yard.forum()
                            .comments()
                            .list(yard.guest(), comment.id().post(), Paging.page(1))
                            .comments())
                    .satisfiesExactly(
                            tombstone -> assertThat(tombstone.isTombstone()).isTrue(),
                            below -> assertThat(below).isEqualTo(reply));
            assertThat(commentsBesideIt()).isEqualTo(1);
        }

        @Test
        void doesNothingWhenItIsRepeated() {
            assertThat(yard.forum().members().eraseWithWords(yard.admin(), GONE))
                    .isZero();
        }
    }

    @Nested
    class Views {

        @Test
        void ofTheMemberStayCountedAndAreNotRememberedAnyMore() {
            Post read = yard.post();
            yard.forum().posts().open(member, read.id());
            yard.forum().members().erase(yard.admin(), GONE);
            assertThat(yard.forum().posts().get(yard.guest(), read.id()).views())
                    .isEqualTo(1);

            yard.forum().posts().open(member, read.id());
            assertThat(yard.forum().posts().get(yard.guest(), read.id()).views())
                    .isEqualTo(2);
        }
    }

    @Nested
    class ManyRows {

        @Test
        void goInBatchesUntilNoneIsLeft() {
            write(1_498);

            assertThat(yard.forum().members().erase(yard.admin(), GONE)).isEqualTo(1_500);

            assertNoTrace();
            assertThat(commentsBesideIt()).isEqualTo(1_500);
        }

        @Test
        void goWithTheirWordsToo() {
            write(700);

            assertThat(yard.forum().members().eraseWithWords(yard.admin(), GONE))
                    .isEqualTo(702);

            assertNoTrace();
            assertThat(commentsBesideIt()).isEqualTo(1);
            assertThat(yard.comment(comment.id().post()).number()).isEqualTo(703);
        }

        private void write(int comments) {
            for (int n = 0; n < comments; n++) {
                yard.comment(member, comment.id().post(), draft -> draft.nickname("Gone"));
            }
        }
    }

    @Test
    void onlyAdministratorsErase() {
        for (Actor actor : new Actor[] {member, yard.guest(), yard.moderator()}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> yard.forum().members().erase(actor, GONE));
        }
    }
}
