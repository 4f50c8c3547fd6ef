package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static dev.madang.forum.tck.Samples.claim;
import static dev.madang.forum.tck.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.EditPost.History;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostRows;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the port promises of boards and posts when many call at once. */
abstract class PostRaceContract extends StorageContract {

    static <T> List<T> doneOf(List<Answer<T>> answers) {
        return answers.stream()
                .filter(Answer.Done.class::isInstance)
                .map(Answers::done)
                .toList();
    }

    final void assertSound(BoardKey... boards) {
        for (BoardKey board : boards) {
            assertThat(storage.maintenance()
                            .verify(new BoardRange(board, 0, 100_000))
                            .found())
                    .as("counts that are not what the rows of %s say", board)
                    .isEmpty();
        }
    }

    /** Asks until {@code after} callers were accepted, and then closes the door once. */
    final <T> long acceptedAround(Race.Task<Answer<T>> caller, Runnable close) {
        CountDownLatch enough = new CountDownLatch(40);
        AtomicBoolean closed = new AtomicBoolean();
        return Race.run(Race.RUNNERS, runner -> {
                    if (runner == 0) {
                        assertThat(enough.await(60, TimeUnit.SECONDS))
                                .as("calls before the door is closed are accepted")
                                .isTrue();
                        close.run();
                        closed.set(true);
                        return 0L;
                    }
                    long accepted = 0;
                    while (true) {
                        boolean late = closed.get();
                        if (!(caller.run(runner) instanceof Answer.Done)) {
                            return accepted;
                        }
                        assertThat(late)
                                .as("accepted, though it was asked after the door was closed")
                                .isFalse();
                        accepted++;
                        enough.countDown();
                    }
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Nested
    @DisplayName("Many calls at once: boards")
    class Boards {

        @Test
        @DisplayName("A board is made once, and of the changes of one version one wins")
        void areMadeAndChangedOnce() {
            List<Answer<Board>> made = Race.run(
                    Race.RUNNERS,
                    runner -> storage.boards().insert(new NewBoard(FREE, settings("이름 " + runner), at(0))));
            assertThat(doneOf(made)).hasSize(1);
            assertThat(storage.boards().find(FREE)).contains(doneOf(made).get(0));

            List<Answer<Board>> changed = Race.run(
                    Race.RUNNERS,
                    runner -> storage.boards().change(new BoardChange(FREE, 1, settings("새 이름 " + runner))));
            assertThat(doneOf(changed)).hasSize(1);
            assertThat(storage.boards().find(FREE)).contains(doneOf(changed).get(0));
        }

        @Test
        @DisplayName("A change of a board is a barrier: after it no post is accepted under the version before")
        void changesAreBarriers() {
            scene.board(FREE);

            long accepted = acceptedAround(
                    runner -> storage.posts().insert(PostSample.on(FREE).at(1)),
                    () -> scene.change(FREE, settings("새 이름")));

            assertThat(scene.counts(FREE).posts()).isEqualTo(accepted);
            assertSound(FREE);
        }
    }

    @Nested
    @DisplayName("Many calls at once: posts")
    class Posts {

        @BeforeEach
        void storeBoards() {
            scene.board(FREE);
            scene.board(QNA);
        }

        @Test
        @DisplayName("“A board's numbers are dense”, drawn like tickets")
        void numbersAreTickets() {
            List<Ticket> tickets = Race.run(Race.RUNNERS, runner -> {
                        List<Ticket> drawn = new ArrayList<>();
                        for (int i = 0; i < 8; i++) {
                            drawn.add(Ticket.draw(() -> scene.write(
                                            PostSample.on(FREE).under(TALK).title("글 " + runner))
                                    .number()
                                    .value()));
                        }
                        return drawn;
                    })
                    .stream()
                    .flatMap(List::stream)
                    .toList();

            Ticket.assertLinearizable(tickets);
            assertThat(scene.counts(FREE).posts()).isEqualTo(tickets.size());
            assertThat(scene.counts(FREE).byCategory()).isEqualTo(Map.of(TALK, (long) tickets.size()));
            assertSound(FREE);
        }

        @Test
        @DisplayName("Refused posts among them take no number")
        void refusedPostsTakeNoNumber() {
            Subject taken = Subject.of("order", "A-1");
            scene.write(PostSample.on(FREE).about(taken));

            List<AllottedPost> stored = doneOf(Race.run(Race.RUNNERS, runner -> {
                PostSample sample = PostSample.on(FREE);
                return storage.posts()
                        .insert((runner % 2 == 0 ? sample : sample.about(taken)).at(runner % 4 == 2 ? 2 : 1));
            }));

            assertThat(stored.stream().map(post -> post.number().value()))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(2, 9).boxed().toList());
            assertThat(scene.post(FREE).number().value()).isEqualTo(10);
        }

        @Test
        @DisplayName("An idempotency key is put if absent: one call makes a post, the others answer it")
        void keysArePutIfAbsent() {
            for (int round = 0; round < 10; round++) {
                String key = "key " + round;
                List<Answer<AllottedPost>> answers = Race.run(
                        Race.RUNNERS,
                        runner -> scene.tryWrite(
                                PostSample.on(runner % 2 == 0 ? FREE : QNA).claiming(claim("s", key, "request"))));

                Answers.assertPutIfAbsent(answers);
            }
            assertThat(scene.counts(FREE).posts() + scene.counts(QNA).posts()).isEqualTo(10);
            assertSound(FREE, QNA);
        }

        @Test
        @DisplayName("Of two requests with one key one is stored, and the other refused, in every call")
        void keysSettleOneRequest() {
            for (int round = 0; round < 10; round++) {
                String key = "key " + round;
                List<Answer<AllottedPost>> answers = Race.run(
                        Race.RUNNERS,
                        runner ->
                                scene.tryWrite(PostSample.on(FREE).claiming(claim("s", key, "request " + runner % 2))));

                assertThat(doneOf(answers)).hasSize(1);
                assertThat(answers.stream().filter(Answer.refused(Refusal.KEY_REUSED)::equals))
                        .hasSize(Race.RUNNERS / 2);
            }
            assertThat(scene.counts(FREE).posts()).isEqualTo(10);
        }

        @Test
        @DisplayName("A subject gets one post")
        void subjectsGetOnePost() {
            for (int round = 0; round < 10; round++) {
                Subject subject = Subject.of("order", "A-" + round);
                List<Answer<AllottedPost>> answers = Race.run(
                        Race.RUNNERS,
                        runner -> scene.tryWrite(
                                PostSample.on(runner % 2 == 0 ? FREE : QNA).about(subject)));

                assertThat(doneOf(answers)).hasSize(1);
                assertThat(answers.stream().filter(Answer.refused(Refusal.EXISTS)::equals))
                        .hasSize(Race.RUNNERS - 1);
                assertThat(scene.head(new PostRef.BySubject(subject)).id())
                        .isEqualTo(doneOf(answers).get(0).id());
            }
            assertSound(FREE, QNA);
        }

        @Test
        @DisplayName("An edit is a compare-and-set: each version is made by one edit, and none is lost")
        void editsAreCompareAndSet() {
            PostId id = scene.write(PostSample.on(FREE).title("처음")).id();
            Map<Long, String> winners = new ConcurrentHashMap<>(Map.of(1L, "처음"));
            Race.run(Race.RUNNERS, runner -> {
                for (int wins = 0; wins < 4; ) {
                    long seen = scene.head(id).version();
                    String title = "제목 " + runner + " " + wins;
                    PostContent content = new PostContent(title, "본문", Optional.of(TALK), Secrecy.OPEN);
                    Answer<Long> answer =
                            storage.posts().edit(new EditPost(id, seen, content, History.KEPT, at(runner)));
                    if (answer instanceof Answer.Done<Long> done) {
                        assertThat(done.value()).isEqualTo(seen + 1);
                        assertThat(winners.put(done.value(), title))
                                .as("another edit made this version")
                                .isNull();
                        wins++;
                    } else if (answer instanceof Answer.Refused<Long> refused) {
                        assertThat(refused.refusal()).isEqualTo(Refusal.STALE);
                        assertThat(refused.actualVersion()).isGreaterThan(seen);
                    }
                }
                return runner;
            });

            long last = 1 + 4 * Race.RUNNERS;
            assertThat(scene.head(id).version()).isEqualTo(last);
            assertThat(scene.head(id).summary().title()).isEqualTo(winners.remove(last));
            assertThat(storage.posts().history(id, 1_000).stream()
                            .collect(Collectors.toMap(Revision::version, Revision::title)))
                    .isEqualTo(winners);
            assertSound(FREE);
        }

        @Test
        @DisplayName("Of many deletions of one version one is done, and the counts move once")
        void deletionsMoveCountsOnce() {
            scene.post(FREE);
            PostId id = scene.write(PostSample.on(FREE).under(TALK)).id();
            PostState deleted = new PostState(ContentStatus.DELETED, ContentStatus.PUBLISHED, Set.of());

            List<Answer<Long>> answers =
                    Race.run(50, runner -> storage.posts().changeState(new ChangePostState(id, 1, deleted)));

            assertThat(doneOf(answers)).containsExactly(2L);
            assertThat(scene.counts(FREE).posts()).isEqualTo(1);
            assertThat(scene.counts(FREE).byCategory()).isEmpty();
            assertSound(FREE);
        }

        @Test
        @DisplayName("“Rows of a list, and how many the whole list has, both of one moment”")
        void pagesAreOfOneMoment() {
            scene.posts(FREE, 10);
            AtomicBoolean over = new AtomicBoolean();
            Race.run(9, runner -> {
                if (runner > 2) {
                    for (int i = 0; i < 20; i++) {
                        PostId id = scene.write(PostSample.on(FREE)).id();
                        scene.state(id, ContentStatus.PUBLISHED, i % 2 == 0 ? PostFlag.NOTICE : PostFlag.LOCKED);
                        scene.state(id, ContentStatus.DELETED);
                    }
                    over.set(true);
                    return runner;
                }
                while (!over.get()) {
                    assertOfOneMoment(Visibility.PUBLISHED);
                    assertOfOneMoment(Visibility.EVERYTHING);
                }
                return runner;
            });
            assertThat(scene.counts(FREE).posts()).isEqualTo(10);
            assertSound(FREE);
        }

        private void assertOfOneMoment(Visibility visibility) {
            PostRows page = storage.lists().page(new PageQuery(FREE, visibility, 1, 1_000));
            assertThat(page.rows()).as("rows and total of one moment").hasSize((int) page.total());
            if (visibility == Visibility.EVERYTHING) {
                assertThat(page.rows().stream()
                                .map(row -> page.total() + 1 - row.number().value()))
                        .as("no number is missing below one that is there")
                        .isEqualTo(
                                LongStream.rangeClosed(1, page.total()).boxed().toList());
            } else {
                assertThat(page.rows()).allMatch(PostListing::isPublished);
            }
        }

        @Test
        @DisplayName(
                "Posts that move to and fro at once, while others are written, are on one board each, and counted there")
        void movesKeepCounts() {
            List<PostId> ids =
                    scene.posts(FREE, 6).stream().map(AllottedPost::id).toList();
            Race.run(Race.RUNNERS, runner -> {
                Random random = new Random(runner);
                for (int i = 0; i < 10; i++) {
                    PostHead head = scene.head(ids.get(random.nextInt(ids.size())));
                    BoardKey target = head.board().key().equals(FREE) ? QNA : FREE;
                    storage.posts().move(new MovePost(head.id(), head.version(), target, 1, Optional.of(TALK)));
                    if (i % 5 == 0) {
                        scene.write(PostSample.on(random.nextBoolean() ? FREE : QNA));
                    }
                    scene.tryComment(CommentSample.on(head.id()));
                }
                return runner;
            });

            assertThat(scene.counts(FREE).posts() + scene.counts(QNA).posts()).isEqualTo(6 + 2 * Race.RUNNERS);
            assertThat(List.of(FREE, QNA)).allSatisfy(board -> {
                PostRows page = storage.lists().page(new PageQuery(board, Visibility.EVERYTHING, 1, 1_000));
                assertThat(page.total()).isEqualTo(scene.counts(board).posts());
            });
            LongStream.rangeClosed(1, 6)
                    .forEach(n -> assertThat(scene.head(new PostRef.ByNumber(PostNumber.of(FREE, n)))
                                    .id())
                            .as("number %s leads to its post for good", n)
                            .isEqualTo(ids.get((int) n - 1)));
            assertSound(FREE, QNA);
        }
    }
}
