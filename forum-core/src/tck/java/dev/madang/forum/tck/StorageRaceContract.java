package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.HOUR;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.claim;
import static dev.madang.forum.tck.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRows;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.TransferItem;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What the port promises when many call at once: each intent is “one atomic unit, wholly done or wholly absent, linearizable with every
 * other”. Boards and posts stand in the class above this one.
 */
public abstract class StorageRaceContract extends PostRaceContract {

    @Nested
    @DisplayName("Many calls at once: comments")
    class Comments {

        private PostId post;

        @BeforeEach
        void storeAPost() {
            scene.board(FREE);
            post = scene.post(FREE).id();
        }

        private List<Comment> thread(Visibility visibility) {
            return storage.comments()
                    .page(new CommentPageQuery(post, visibility, 1, 100_000))
                    .rows();
        }

        @Test
        @DisplayName("“A post's comments are numbered 1, 2, 3…”, drawn like tickets")
        void numbersAreTickets() {
            List<Ticket> tickets = Race.run(Race.RUNNERS, runner -> {
                        List<Ticket> drawn = new ArrayList<>();
                        for (int i = 0; i < 8; i++) {
                            drawn.add(Ticket.draw(
                                    () -> scene.comment(CommentSample.on(post)).number()));
                        }
                        return drawn;
                    })
                    .stream()
                    .flatMap(List::stream)
                    .toList();

            Ticket.assertLinearizable(tickets);
            assertThat(scene.head(post).summary().comments()).isEqualTo(tickets.size());
            assertThat(thread(Visibility.PUBLISHED)).hasSize(tickets.size());
            assertSound(FREE);
        }

        @Test
        @DisplayName("An idempotency key is put if absent: one call makes a comment, the others answer it")
        void keysArePutIfAbsent() {
            for (int round = 0; round < 10; round++) {
                String key = "key " + round;
                List<Answer<AllottedComment>> answers = Race.run(
                        Race.RUNNERS,
                        runner -> scene.tryComment(CommentSample.on(post).claiming(claim("s", key, "request"))));

                Answers.assertPutIfAbsent(answers);
            }
            assertThat(scene.head(post).summary().comments()).isEqualTo(10);
            assertSound(FREE);
        }

        @Test
        @DisplayName("50 deletions of one comment move the count once")
        void deletionsMoveTheCountOnce() {
            CommentId id = scene.comment(post);
            scene.comment(post);

            List<Answer<Long>> answers = Race.run(
                    50,
                    runner -> storage.comments()
                            .changeStatus(
                                    new ChangeCommentStatus(id, 1, ContentStatus.DELETED, ContentStatus.PUBLISHED)));

            assertThat(doneOf(answers)).containsExactly(2L);
            assertThat(scene.head(post).summary().comments()).isEqualTo(1);
            assertSound(FREE);
        }

        @Test
        @DisplayName("An edit is a compare-and-set: of the edits of one version one is done")
        void editsAreCompareAndSet() {
            CommentId id = scene.comment(post);
            for (long version = 1; version <= 5; version++) {
                long seen = version;
                Map<String, Answer<Long>> answers = Race.run(
                                Race.RUNNERS,
                                runner -> Map.entry(
                                        "댓글 " + runner,
                                        storage.comments()
                                                .edit(new EditComment(
                                                        id,
                                                        seen,
                                                        new CommentContent("댓글 " + runner, Secrecy.OPEN),
                                                        at(runner)))))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

                assertThat(doneOf(List.copyOf(answers.values()))).containsExactly(version + 1);
                assertThat(answers.get(scene.found(id).comment().body())).isEqualTo(Answer.done(version + 1));
            }
        }

        @Test
        @DisplayName("A lock is a barrier: no comment is accepted after it, under the version before it")
        void locksAreBarriers() {
            long accepted = acceptedAround(
                    runner -> storage.comments().insert(CommentSample.on(post).at(1)),
                    () -> scene.state(post, ContentStatus.PUBLISHED, PostFlag.LOCKED));

            assertAccepted(accepted);
        }

        @Test
        @DisplayName("A lock is a barrier: no comment is accepted after it, under its own version either")
        void locksAreBarriersUnderTheirVersion() {
            long accepted = acceptedAround(
                    runner -> scene.tryComment(CommentSample.on(post)),
                    () -> scene.state(post, ContentStatus.PUBLISHED, PostFlag.LOCKED));

            assertThat(scene.head(post).summary().comments()).isGreaterThanOrEqualTo(40);
            assertAccepted(accepted);
        }

        private void assertAccepted(long accepted) {
            assertThat(scene.head(post).summary().comments()).isEqualTo(accepted);
            assertThat(thread(Visibility.EVERYTHING)).hasSize((int) accepted);
            scene.state(post, ContentStatus.PUBLISHED);
            assertThat(scene.comment(post).number())
                    .as("“an intent that is refused or fails takes none”")
                    .isEqualTo((int) accepted + 1);
            assertSound(FREE);
        }

        @Test
        @DisplayName("A deletion of a comment is a barrier: no reply to it is accepted after it")
        void deletionsAreBarriers() {
            CommentId parent = scene.comment(post);

            long accepted = acceptedAround(
                    runner -> scene.tryComment(CommentSample.on(post).replyTo(parent.number())),
                    () -> scene.status(parent, ContentStatus.DELETED));

            assertThat(scene.head(post).summary().comments()).isEqualTo(accepted);
            assertThat(thread(Visibility.PUBLISHED))
                    .as("replies and the tombstone")
                    .hasSize((int) accepted + 1);
            assertSound(FREE);
        }

        @Test
        @DisplayName("“Rows of a thread, and how many the whole thread has, both of one moment”")
        void pagesAreOfOneMoment() {
            CommentId root = scene.comment(post);
            AtomicBoolean over = new AtomicBoolean();
            Race.run(8, runner -> {
                if (runner > 2) {
                    for (int i = 0; i < 20; i++) {
                        CommentId id = scene.reply(root);
                        scene.reply(id);
                        scene.status(id, ContentStatus.DELETED);
                    }
                    over.set(true);
                    return runner;
                }
                while (!over.get()) {
                    for (Visibility visibility : Visibility.values()) {
                        CommentRows page = storage.comments().page(new CommentPageQuery(post, visibility, 1, 100_000));
                        assertThat(page.rows())
                                .as("rows and total of one moment")
                                .hasSize((int) page.total());
                    }
                }
                return runner;
            });
            assertThat(scene.head(post).summary().comments()).isEqualTo(1 + 5 * 20);
            assertSound(FREE);
        }
    }

    @Nested
    @DisplayName("Many calls at once: views")
    class Views {

        private List<PostId> ids;

        @BeforeEach
        void storePosts() {
            scene.board(FREE);
            ids = scene.posts(FREE, 10).stream().map(AllottedPost::id).sorted().toList();
        }

        private ViewFlush flush(NodeId node, long sequence) {
            return new ViewFlush(
                    node,
                    sequence,
                    ids.stream().map(id -> new ViewCount(id, HOUR, 3)).toList());
        }

        private Set<Long> totals() {
            return Set.copyOf(storage.views()
                    .totals(new NodeId("node-1"), Set.copyOf(ids))
                    .views()
                    .values());
        }

        @Test
        @DisplayName("A first view is a test-and-set: “of any number of equal calls one is answered with true”")
        void firstViewsAreTestAndSet() {
            for (int round = 0; round < 20; round++) {
                FirstView view = new FirstView(ids.get(round % 10), viewer(round), at(0));

                assertThat(Race.run(Race.RUNNERS, runner -> storage.views().firstView(view)).stream()
                                .filter(Boolean::booleanValue))
                        .hasSize(1);
            }
        }

        @Test
        @DisplayName("The same flush, sent many times at once, is applied once")
        void flushesAreAppliedOnce() {
            NodeId node = new NodeId("node");
            for (int round = 1; round <= 10; round++) {
                int sequence = round;

                assertThat(Race.run(Race.RUNNERS, runner -> storage.views().apply(flush(node, sequence))).stream()
                                .filter(Boolean::booleanValue))
                        .hasSize(1);
                assertThat(totals()).containsExactly(3L * round);
            }
        }

        @Test
        @DisplayName("Flushes of many nodes at once lose no view, while comments are written")
        void flushesOfManyNodesAddUp() {
            Race.run(Race.RUNNERS, runner -> {
                NodeId node = new NodeId("node " + runner);
                for (int sequence = 1; sequence <= 5; sequence++) {
                    assertThat(storage.views().apply(flush(node, sequence))).isTrue();
                    scene.comment(CommentSample.on(ids.get(runner % 10)));
                }
                return runner;
            });

            assertThat(totals()).containsExactly(3L * 5 * Race.RUNNERS);
            assertThat(ids.stream()
                            .mapToLong(id -> scene.head(id).summary().comments())
                            .sum())
                    .isEqualTo(5L * Race.RUNNERS);
            assertSound(FREE);
        }
    }

    @Nested
    @DisplayName("Many calls at once: takeIn")
    class Transfers {

        @Test
        @DisplayName("A batch that many take in at once is stored once")
        void batchesAreStoredOnce() {
            scene.board(QNA);
            List<TransferItem> batch = new ArrayList<>(List.of(TransferSamples.board(FREE)));
            IntStream.rangeClosed(1, 20).forEach(n -> batch.add(TransferSamples.post(FREE, n)));
            IntStream.rangeClosed(1, 20).forEach(n -> batch.add(TransferSamples.comment(PostNumber.of(FREE, 1), n)));

            Map<Intake, Long> intakes = Race.run(8, runner -> storage.transfer().takeIn(batch)).stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

            assertThat(intakes).isEqualTo(Map.of(Intake.STORED, 41L, Intake.PRESENT, 7 * 41L));
            assertThat(scene.counts(FREE).posts()).isEqualTo(20);
            assertThat(scene.post(FREE).number().value()).isEqualTo(21);
            assertSound(FREE, QNA);
        }
    }
}
