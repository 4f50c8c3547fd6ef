package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.ConflictException;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.AddressPrivacy;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.FingerprintKey;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;
import dev.madang.forum.view.ViewCounting;
import dev.madang.forum.view.ViewRule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules hold when many ask at once. */
class RaceTest {

    private static final int EACH = 25;

    private final ForumFixture yard = ForumFixture.create();
    private final Forum forum = yard.forum();

    @BeforeEach
    void aBoard() {
        yard.board();
    }

    @AfterEach
    void close() {
        assertThat(forum.maintenance().verify(yard.admin()).found()).isEmpty();
        yard.close();
    }

    private Post read(Post post) {
        return forum.posts().get(yard.admin(), post.id());
    }

    private Actor actor(int thread) {
        return yard.member("u-" + thread);
    }

    @Test
    void postsOfManyWritersAreNumberedDenselyAndOnce() {
        List<List<Long>> numbers = Race.of("writers on one board", 32)
                .run(thread -> IntStream.range(0, EACH)
                        .mapToObj(n -> yard.post(actor(thread)).number().value())
                        .toList());

        assertThat(numbers.stream().flatMap(List::stream).sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, 32L * EACH).boxed().toList());
        assertThat(numbers).allSatisfy(own -> assertThat(own).isSorted());
        assertThat(forum.boards().counts(yard.admin(), ForumFixture.FREE).posts())
                .isEqualTo(32L * EACH);
    }

    @Test
    void commentsOfManyWritersAreNumberedDenselyAndOnce() {
        Post post = yard.post();
        List<List<Integer>> numbers = Race.of("writers on one post", 32)
                .run(thread -> IntStream.range(0, EACH)
                        .mapToObj(n -> yard.comment(actor(thread), post.id()).number())
                        .toList());

        assertThat(numbers.stream().flatMap(List::stream).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 32 * EACH).boxed().toList());
        assertThat(read(post).comments()).isEqualTo(32L * EACH);
    }

    @Test
    void fiftyDeletionsOfOneCommentMoveTheCountOnce() {
        Post post = yard.post();
        Comment comment = yard.comment(post.id());
        yard.comment(post.id());

        List<Comment> answers = Race.of("deletions of one comment", 50)
                .run(thread -> forum.comments().delete(yard.other(), comment.id()));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(ContentStatus.DELETED);
            assertThat(answer.version()).isEqualTo(2);
        });
        assertThat(read(post).comments()).isEqualTo(1);
    }

    @Test
    void deletionsAndRestorationsLeaveTheCountRight() {
        Post post = yard.post();
        Comment comment = yard.comment(post.id());

        Race.of("deletions and restorations", 8).run(thread -> {
            for (int n = 0; n < EACH; n++) {
                try {
                    changeOnce(thread, comment);
                } catch (ConflictException e) {
                    assertThat(e.kind()).isEqualTo(ConflictException.Kind.STATE);
                }
            }
            return thread;
        });

        assertThat(read(post).comments())
                .isEqualTo(
                        forum.comments().get(yard.other(), comment.id()).status() == ContentStatus.PUBLISHED ? 1 : 0);
    }

    private void changeOnce(int thread, Comment comment) {
        if (thread % 2 == 0) {
            forum.comments().delete(yard.other(), comment.id());
        } else {
            forum.comments().restore(yard.other(), comment.id());
        }
    }

    @Test
    void nothingIsCommentedAfterAnAcknowledgedLock() {
        for (int round = 0; round < 10; round++) {
            Post post = yard.post();
            AtomicBoolean locked = new AtomicBoolean();
            Race.of("a lock among writers, round " + round, 9).run(thread -> {
                if (thread == 0) {
                    forum.posts().lock(yard.moderator(), post.id());
                    locked.set(true);
                    return true;
                }
                return commentUntilRefused(post, locked, actor(thread));
            });

            long count = read(post).comments();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> yard.comment(post.id()));
            assertThat(read(post).comments()).isEqualTo(count);
        }
    }

    /** Fails when a comment that was begun after the lock was acknowledged is stored. */
    private boolean commentUntilRefused(Post post, AtomicBoolean locked, Actor actor) {
        while (true) {
            boolean begunAfterTheLock = locked.get();
            try {
                yard.comment(actor, post.id());
            } catch (AccessDeniedException refused) {
                return true;
            }
            assertThat(begunAfterTheLock).isFalse();
        }
    }

    @Test
    void aDiscussionIsMadeOnce() {
        Subject subject = Subject.of("item", "1");
        List<Post> answers = Race.of("a discussion asked for", 32)
                .run(thread -> forum.posts()
                        .discussion(
                                actor(thread),
                                subject,
                                PostDraft.on(ForumFixture.FREE)
                                        .title("By " + thread)
                                        .body("Body")
                                        .nickname("Nick")));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(yard.post().number().value()).isEqualTo(2);
    }

    @Test
    void aKeyMakesOnePost() {
        List<Post> answers = Race.of("posts under one key", 32)
                .run(thread -> yard.post(yard.member(), ForumFixture.FREE, draft -> draft.idempotencyKey("key")));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(yard.post().number().value()).isEqualTo(2);
    }

    @Test
    void aKeyMakesOneComment() {
        Post post = yard.post();
        List<Comment> answers = Race.of("comments under one key", 32)
                .run(thread ->
                        yard.comment(yard.other(), post.id(), (CommentDraft draft) -> draft.idempotencyKey("key")));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(read(post).comments()).isEqualTo(1);
    }

    @Test
    void ofManyEditsOfOneVersionOneWins() {
        Post post = yard.post();
        List<Boolean> won = Race.of("edits of one post", 32)
                .run(thread -> wins(() ->
                        forum.posts().edit(yard.member(), PostEdit.of(post).title("By " + thread))));

        assertThat(won.stream().filter(w -> w)).hasSize(1);
        assertThat(read(post).title()).isEqualTo("By " + won.indexOf(true));
        assertThat(read(post).version()).isEqualTo(2);
    }

    @Test
    void ofManyEditsOfACommentOneWins() {
        Comment comment = yard.comment(yard.post().id());
        List<Boolean> won = Race.of("edits of one comment", 32)
                .run(thread -> wins(() -> forum.comments()
                        .edit(yard.other(), CommentEdit.of(comment).body("By " + thread))));

        assertThat(won.stream().filter(w -> w)).hasSize(1);
        assertThat(forum.comments().get(yard.other(), comment.id()).body()).isEqualTo("By " + won.indexOf(true));
    }

    private static boolean wins(Runnable edit) {
        try {
            edit.run();
            return true;
        } catch (ConflictException e) {
            assertThat(e.kind()).isEqualTo(ConflictException.Kind.VERSION);
            assertThat(e.params()).containsEntry("expected", 1L).containsEntry("actual", 2L);
            return false;
        }
    }

    @Test
    void movesOfOnePostToTwoBoardsLeaveItOnOneOfThem() {
        BoardKey one = yard.board("one").key();
        BoardKey two = yard.board("two").key();
        Post post = yard.post();

        Race.of("moves of one post", 16)
                .run(thread -> forum.posts().move(yard.admin(), post.id(), thread % 2 == 0 ? one : two));

        for (BoardKey board : List.of(ForumFixture.FREE, one, two)) {
            assertThat(forum.posts().get(yard.admin(), PostNumber.of(board, 1)).id())
                    .isEqualTo(post.id());
        }
        assertThat(Walk.steps(5).latest(forum, yard.admin()))
                .containsExactly(post.id().value());
    }

    @Test
    void theFirstViewOfAViewerCountsOnce() {
        for (ViewRule rule : List.of(ViewRule.STANDARD, ViewRule.STANDARD.rememberedInStorage())) {
            Post post = yard.post();
            try (Forum node = buffered(rule)) {
                Race.of("views of one viewer", 32).run(thread -> node.posts().open(yard.other(), post.id()));
                node.views().flush();

                assertThat(read(post).views()).isEqualTo(1);
            }
        }
    }

    private Forum buffered(ViewRule rule) {
        return Forum.builder()
                .storage(new LentStorage(yard.storage()))
                .clock(yard.clock())
                .viewRule(rule)
                .addresses(AddressPrivacy.MASK_ONLY.withFingerprints(FingerprintKey.of(new byte[32])))
                .viewCounting(ViewCounting.buffered(Duration.ofDays(1), 1_000))
                .build();
    }

    @Test
    void viewsAmongFlushesAreNeitherLostNorDoubled() {
        Post post = yard.post();
        CountDownLatch readers = new CountDownLatch(15);
        try (Forum node = buffered(ViewRule.everyReading())) {
            Race.of("views among flushes", 16).run(thread -> {
                if (thread == 0) {
                    while (readers.getCount() > 0) {
                        node.views().flush();
                    }
                    return thread;
                }
                try {
                    IntStream.range(0, 500)
                            .forEach(n -> node.posts().open(Actor.guest(ClientAddress.of("1.2.3.4")), post.id()));
                    return thread;
                } finally {
                    readers.countDown();
                }
            });
            node.views().flush();

            assertThat(read(post).views()).isEqualTo(7_500);
            assertThat(node.views().stats().counter().flushed()).isEqualTo(7_500);
        }
    }

    @Test
    void postsAreThereWhileOthersReadThem() {
        int most = 400;
        Race.of("a writer among readers", 8).run(thread -> {
            long last = 0;
            while (last < most) {
                if (thread == 0) {
                    yard.post();
                }
                List<Long> page = forum.posts().list(yard.guest(), ForumFixture.FREE, Paging.page(1)).posts().stream()
                        .map(row -> row.number().value())
                        .toList();
                long newest = page.isEmpty() ? 0 : page.get(0);
                assertThat(newest).isGreaterThanOrEqualTo(last);
                assertThat(page).hasSize((int) Math.min(30, newest));
                last = newest;
            }
            return thread;
        });
    }
}
