package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.ConflictException;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.RateLimitedException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.limit.WritingLimits;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.Subject;
import dev.madang.forum.view.ViewCounting;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A request repeated under its key is one request. */
class IdempotencyTest {

    private final ForumFixture yard = ForumFixture.create();
    private final Forum forum = yard.forum();
    private final Actor writer = yard.member();

    @BeforeEach
    void aBoard() {
        yard.board();
    }

    @AfterEach
    void close() {
        assertThat(forum.maintenance().verify(yard.admin()).found()).isEmpty();
        yard.close();
    }

    private static PostDraft draft() {
        return PostDraft.on(ForumFixture.FREE)
                .title("Title")
                .body("Body")
                .nickname("Nick")
                .idempotencyKey("key-1");
    }

    private static CommentDraft comment(Post post) {
        return CommentDraft.on(post.id()).body("Body").nickname("Nick").idempotencyKey("key-2");
    }

    private long posts() {
        return forum.posts()
                .listEverything(yard.admin(), ForumFixture.FREE, Paging.page(1))
                .total();
    }

    private long comments(Post post) {
        return forum.comments()
                .listEverything(yard.admin(), post.id(), Paging.page(1))
                .total();
    }

    private static void assertKeyConflict(ThrowingCallable call) {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ConflictException.Kind.IDEMPOTENCY_KEY));
    }

    @Nested
    class Posts {

        private Post first;

        @BeforeEach
        void write() {
            first = forum.posts().write(writer, draft());
            yard.step(Duration.ofMinutes(1));
        }

        @Test
        void repeatedAreTheFirst() {
            assertThat(forum.posts().write(writer, draft())).isEqualTo(first);
            assertThat(posts()).isEqualTo(1);
        }

        @Test
        void repeatedAreTheFirstAsItIsByNow() {
            Post edited = forum.posts().edit(writer, PostEdit.of(first).title("Other"));

            assertThat(forum.posts().write(writer, draft())).isEqualTo(edited);
        }

        @Test
        void areKnownByWhatIsMeantNotByHowItIsTyped() {
            Post composed = forum.posts()
                    .write(writer, draft().title("caf\u00e9").body("one\ntwo").idempotencyKey("key-3"));

            assertThat(forum.posts()
                            .write(
                                    writer,
                                    draft().title("cafe\u0301")
                                            .body("one\r\ntwo")
                                            .idempotencyKey("key-3")))
                    .isEqualTo(composed);
        }

        @Test
        void withOtherWordsAreConflicts() {
            assertKeyConflict(() -> forum.posts().write(writer, draft().title("Other")));
            assertKeyConflict(() -> forum.posts().write(writer, draft().body("Other")));
            assertKeyConflict(() -> forum.posts().write(writer, draft().nickname("Other")));
            assertKeyConflict(() -> forum.posts().discussion(writer, Subject.of("item", "1"), draft()));
        }

        @Test
        void areKnownFromAnotherNode() {
            Forum node = Forum.builder()
                    .storage(yard.storage())
                    .clock(yard.clock())
                    .viewCounting(ViewCounting.none())
                    .build();

            assertThat(node.posts().write(writer, draft())).isEqualTo(first);
        }

        @Test
        void areAnsweredAfterADeletion() {
            forum.posts().delete(writer, first.id());

            assertThat(forum.posts().write(writer, draft()).status()).isEqualTo(ContentStatus.DELETED);
        }

        @Test
        void areAnsweredAfterARemoval() {
            forum.posts().remove(yard.moderator(), first.id());

            Post again = forum.posts().write(writer, draft());

            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.status()).isEqualTo(ContentStatus.REMOVED);
        }

        @Test
        void areAnsweredAfterTheBoardWasClosedToTheWriter() {
            change(Audience.MODERATORS);
            assertThat(forum.posts().write(writer, draft())).isEqualTo(first);
        }

        @Test
        void areAnsweredAfterTheBoardWasArchived() {
            yard.change(
                    forum.boards().get(yard.admin(), ForumFixture.FREE), board -> board.with(BoardFeature.ARCHIVED));

            assertThat(forum.posts().write(writer, draft())).isEqualTo(first);
        }

        @Test
        void answerNothingElseWhereTheWriterMayNotWrite() {
            change(Audience.MODERATORS);

            assertThatExceptionOfType(ForumException.class)
                    .isThrownBy(() -> forum.posts().write(writer, draft().body("Other")));
            assertThatExceptionOfType(ForumException.class)
                    .isThrownBy(() -> forum.posts().write(yard.other(), draft()));
        }

        private void change(Audience writers) {
            yard.change(forum.boards().get(yard.admin(), ForumFixture.FREE), board -> board.writtenBy(writers));
        }
    }

    @Nested
    class Comments {

        private Post post;
        private Comment first;

        @BeforeEach
        void write() {
            post = yard.post();
            first = forum.comments().write(writer, comment(post));
        }

        @AfterEach
        void oneIsThere() {
            assertThat(comments(post)).isEqualTo(1);
        }

        @Test
        void repeatedAreTheFirst() {
            assertThat(forum.comments().write(writer, comment(post))).isEqualTo(first);
        }

        @Test
        void withOtherWordsOnAnotherPostOrAsAReplyAreConflicts() {
            Post other = yard.post();

            assertKeyConflict(() -> forum.comments().write(writer, comment(post).body("Other")));
            assertKeyConflict(() -> forum.comments().write(writer, comment(other)));
            assertKeyConflict(() -> forum.comments().write(writer, comment(post).replyTo(1)));
            assertKeyConflict(() -> forum.posts().write(writer, draft().idempotencyKey("key-2")));
        }

        @Test
        void areAnsweredAfterTheLock() {
            forum.posts().lock(yard.moderator(), post.id());

            assertThat(forum.comments().write(writer, comment(post))).isEqualTo(first);
        }

        @Test
        void areAnsweredAfterTheDeletionOfThePostOrTheComment() {
            forum.comments().delete(writer, first.id());
            assertThat(forum.comments().write(writer, comment(post)).status()).isEqualTo(ContentStatus.DELETED);

            forum.posts().remove(yard.moderator(), post.id());
            assertThat(forum.comments().write(writer, comment(post)).id()).isEqualTo(first.id());
        }
    }

    @Nested
    class Discussions {

        private static final Subject SUBJECT = Subject.of("item", "1");
        private Post first;

        @BeforeEach
        void write() {
            first = forum.posts().discussion(writer, SUBJECT, draft());
        }

        @Test
        void repeatedAreTheFirst() {
            assertThat(forum.posts().discussion(writer, SUBJECT, draft())).isEqualTo(first);
            assertThat(posts()).isEqualTo(1);
        }

        @Test
        void ofAnotherSubjectUnderTheKeyAreConflicts() {
            assertKeyConflict(() -> forum.posts().discussion(writer, Subject.of("item", "2"), draft()));
            assertKeyConflict(() -> forum.posts().write(writer, draft()));
        }

        @Test
        void areAnsweredAfterARemoval() {
            forum.posts().remove(yard.moderator(), first.id());

            assertThat(forum.posts().discussion(writer, SUBJECT, draft()).id()).isEqualTo(first.id());
        }

        @Test
        void areAnsweredAfterAPurge() {
            forum.posts().purge(yard.admin(), first.id());

            assertThat(forum.posts().discussion(writer, SUBJECT, draft()).id()).isEqualTo(first.id());
            assertThat(posts()).isEqualTo(1);
        }

        @Test
        void makeRoomForANewOneWhenTheyArePurged() {
            forum.posts().purge(yard.admin(), first.id());
            assertThat(forum.posts().discussion(writer, SUBJECT)).isEmpty();

            Post second = forum.posts().discussion(writer, SUBJECT, draft().idempotencyKey("key-3"));

            assertThat(second.number().value()).isEqualTo(2);
            assertThat(second.subject()).hasValue(SUBJECT);
        }
    }

    @Nested
    class Scopes {

        @Test
        void aKeyBelongsToItsMember() {
            Post first = forum.posts().write(writer, draft());

            assertThat(forum.posts().write(yard.other(), draft()).id()).isNotEqualTo(first.id());
        }

        @Test
        void aMembersKeyIsTheirsFromAnyAddressAndSession() {
            Post first = forum.posts().write(writer, draft());
            Actor elsewhere =
                    Actor.member("u-42", ClientAddress.of("2001:db8::1")).session("s-2");

            assertThat(forum.posts().write(elsewhere, draft())).isEqualTo(first);
        }

        @Test
        void aGuestsKeyBelongsToTheSession() {
            yard.change(
                    forum.boards().get(yard.admin(), ForumFixture.FREE), board -> board.writtenBy(Audience.EVERYONE));
            Post first = forum.posts().write(yard.guest().session("s-1"), draft());

            assertThat(forum.posts().write(yard.guest().session("s-1"), draft()))
                    .isEqualTo(first);
            assertThat(forum.posts().write(yard.guest().session("s-2"), draft()).id())
                    .isNotEqualTo(first.id());
        }

        @Test
        void aSessionNamedLikeAMemberIsNotTheMember() {
            yard.change(
                    forum.boards().get(yard.admin(), ForumFixture.FREE), board -> board.writtenBy(Audience.EVERYONE));
            Post first = forum.posts().write(writer, draft());

            assertThat(forum.posts()
                            .write(yard.guest().session("u-42"), draft())
                            .id())
                    .isNotEqualTo(first.id());
        }
    }

    @Nested
    class RefusedRequests {

        @Test
        void settleNothing() {
            Post post = yard.post();
            forum.posts().lock(yard.moderator(), post.id());
            assertThatExceptionOfType(ForumException.class)
                    .isThrownBy(() -> forum.comments().write(writer, comment(post)));
            forum.posts().unlock(yard.moderator(), post.id());

            Comment other = forum.comments().write(writer, comment(post).body("Other"));

            assertThat(other.body()).isEqualTo("Other");
            assertThat(other.number()).isEqualTo(1);
        }

        @Test
        void ofBadInputSettleNothing() {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> forum.posts().write(writer, draft().category("none")));

            assertThat(forum.posts().write(writer, draft()).number().value()).isEqualTo(1);
        }
    }

    @Nested
    class Limits {

        private final Forum limited = Forum.builder()
                .storage(yard.storage())
                .clock(yard.clock())
                .writingLimits(WritingLimits.standard())
                .viewCounting(ViewCounting.none())
                .build();

        @Test
        void doNotRefuseARepetition() {
            Post first = limited.posts().write(writer, draft());

            assertThat(limited.posts().write(writer, draft())).isEqualTo(first);
            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> limited.posts().write(writer, draft().idempotencyKey("key-3")));
        }

        @Test
        void settleNothingWhereTheyRefuse() {
            limited.posts().write(writer, draft());
            PostDraft second = draft().body("Second").idempotencyKey("key-3");
            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> limited.posts().write(writer, second));
            yard.step(Duration.ofMinutes(1));

            assertThat(limited.posts().write(writer, second).number().value()).isEqualTo(2);
        }
    }

    @Nested
    class Forgetting {

        @Test
        void makesARepetitionANewRequest() {
            Post first = forum.posts().write(writer, draft());

            assertThat(forum.maintenance().forget(yard.admin(), ForumFixture.START))
                    .isZero();
            assertThat(forum.posts().write(writer, draft())).isEqualTo(first);
            assertThat(forum.maintenance().forget(yard.admin(), ForumFixture.START.plusNanos(1_000)))
                    .isEqualTo(1);

            assertThat(forum.posts().write(writer, draft()).number().value()).isEqualTo(2);
        }

        @Test
        void goesThroughAnyNumberOfKeys() {
            Post post = yard.post();
            for (int key = 0; key < 1_203; key++) {
                forum.comments().write(writer, comment(post).idempotencyKey("k" + key));
            }

            assertThat(forum.maintenance().forget(yard.admin(), ForumFixture.START.plusSeconds(1)))
                    .isEqualTo(1_203);
            assertThat(forum.maintenance().forget(yard.admin(), ForumFixture.START.plusSeconds(1)))
                    .isZero();
        }
    }
}
