package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.ConflictException;
import dev.madang.forum.ForumException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.post.PostSummary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds after any sequence of things that people do. */
class ForumProperties {

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.any().list().ofMinSize(5).ofMaxSize(120);
    }

    @Provide
    Arbitrary<Step> step() {
        return Step.any();
    }

    @Property(tries = 300)
    void countsEqualRows(@ForAll("steps") List<Step> steps) {
        try (Visitors visitors = Visitors.after(steps)) {
            Rows rows = new Rows(visitors.forum(), visitors.admin());

            for (BoardKey board : List.of(Visitors.FREE, Visitors.ELSE)) {
                assertThat(visitors.forum().boards().counts(visitors.admin(), board))
                        .isEqualTo(counted(rows.published(board)));
                for (PostSummary post : rows.posts(board)) {
                    assertThat(post.comments())
                            .isEqualTo(rows.comments(post.id()).stream()
                                    .filter(comment -> comment.status() == ContentStatus.PUBLISHED)
                                    .count());
                }
            }
            assertThat(visitors.forum().maintenance().verify(visitors.admin()).found())
                    .isEmpty();
        }
    }

    private static BoardCounts counted(List<PostSummary> published) {
        long notices =
                published.stream().filter(post -> post.is(PostFlag.NOTICE)).count();
        return new BoardCounts(
                published.size() - notices,
                notices,
                published.stream()
                        .flatMap(post -> post.category().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    @Property(tries = 200)
    void numbersAreDenseAndLeadToTheirPosts(@ForAll("steps") List<Step> steps) {
        try (Visitors visitors = Visitors.after(steps)) {
            for (BoardKey board : List.of(Visitors.FREE, Visitors.ELSE)) {
                long next = visitors.yard()
                        .post(visitors.admin(), board, d -> d)
                        .number()
                        .value();
                Set<PostId> led = new HashSet<>();
                for (long number = 1; number < next; number++) {
                    led.add(visitors.forum()
                            .posts()
                            .get(visitors.admin(), PostNumber.of(board, number))
                            .id());
                }
                assertThat(led).hasSize((int) next - 1);
            }
            for (PostId post : visitors.posts()) {
                List<Comment> comments = new Rows(visitors.forum(), visitors.admin()).comments(post);
                assertThat(comments.stream().map(Comment::number))
                        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, comments.size())
                                .boxed()
                                .toList());
            }
        }
    }

    @Property(tries = 150)
    void pagesOfAnySizeJoinedAreTheSortedList(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 20) int size) {
        try (Visitors visitors = Visitors.after(steps)) {
            Actor admin = visitors.admin();
            Rows rows = new Rows(visitors.forum(), admin);
            for (BoardKey board : List.of(Visitors.FREE, Visitors.ELSE)) {
                List<Long> listed = rows.listed(board);
                assertThat(joined(visitors, board, size)).isEqualTo(listed);
                assertThat(Walk.steps(size).board(visitors.forum(), admin, board))
                        .isEqualTo(listed);
            }
            for (PostId post : visitors.posts()) {
                List<Integer> thread = rows.thread(post);
                assertThat(joined(visitors, post, size)).isEqualTo(thread);
                assertThat(Walk.steps(size).thread(visitors.forum(), admin, post))
                        .isEqualTo(thread);
            }
        }
    }

    @Property(tries = 150)
    void theLatestAcrossBoardsAreAllThatIsPublishedByTime(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 20) int size) {
        try (Visitors visitors = Visitors.after(steps)) {
            Rows rows = new Rows(visitors.forum(), visitors.admin());
            List<PostSummary> all = new ArrayList<>(rows.published(Visitors.FREE));
            all.addAll(rows.published(Visitors.ELSE));
            all.sort(Comparator.comparing(PostSummary::createdAt)
                    .thenComparing(PostSummary::id)
                    .reversed());

            assertThat(Walk.steps(size).latest(visitors.forum(), visitors.admin()))
                    .isEqualTo(all.stream().map(post -> post.id().value()).toList());
        }
    }

    private static List<Long> joined(Visitors visitors, BoardKey board, int size) {
        List<Long> joined = new ArrayList<>();
        PostPage page;
        int number = 1;
        do {
            page = visitors.forum()
                    .posts()
                    .list(visitors.admin(), board, Paging.page(number++).size(size));
            page.posts().forEach(post -> joined.add(post.number().value()));
        } while (number <= page.pages());
        assertThat(page.total()).isEqualTo(joined.size());
        return joined;
    }

    private static List<Integer> joined(Visitors visitors, PostId post, int size) {
        List<Integer> joined = new ArrayList<>();
        CommentPage page;
        int number = 1;
        do {
            page = visitors.forum()
                    .comments()
                    .list(visitors.admin(), post, Paging.page(number++).size(size));
            page.comments().forEach(comment -> joined.add(comment.number()));
        } while (number <= page.pages());
        assertThat(page.total()).isEqualTo(joined.size());
        return joined;
    }

    @Property(tries = 200)
    void aWalkMeetsOnceWhatIsThereAllAlong(
            @ForAll("steps") List<Step> before,
            @ForAll("steps") List<Step> meanwhile,
            @ForAll @IntRange(min = 1, max = 6) int size) {
        try (Visitors visitors = Visitors.after(before)) {
            Rows rows = new Rows(visitors.forum(), visitors.admin());
            Deque<Step> steps = new ArrayDeque<>(meanwhile);
            Set<Long> allAlong = new HashSet<>(rows.listed(Visitors.FREE));
            Walk walk = new Walk(size, () -> {
                for (int n = 0; n < 5 && !steps.isEmpty(); n++) {
                    visitors.take(steps.pop());
                    allAlong.retainAll(rows.listed(Visitors.FREE));
                }
            });

            List<Long> met = walk.board(visitors.forum(), visitors.admin(), Visitors.FREE);

            assertThat(met).containsAll(allAlong).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(met).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 200)
    void aWalkThroughAThreadMeetsOnceWhatIsThereAllAlong(
            @ForAll("steps") List<Step> before,
            @ForAll("steps") List<Step> meanwhile,
            @ForAll @IntRange(min = 1, max = 4) int size) {
        try (Visitors visitors = Visitors.after(before)) {
            Assume.that(!visitors.posts().isEmpty());
            PostId post = visitors.posts().get(0);
            Rows rows = new Rows(visitors.forum(), visitors.admin());
            Deque<Step> steps = new ArrayDeque<>(meanwhile);
            Set<Integer> allAlong = new HashSet<>(rows.thread(post));
            Walk walk = new Walk(size, () -> {
                for (int n = 0; n < 5 && !steps.isEmpty(); n++) {
                    visitors.take(steps.pop());
                    allAlong.retainAll(rows.thread(post));
                }
            });

            List<Integer> met = walk.thread(visitors.forum(), visitors.admin(), post);

            assertThat(met).containsAll(allAlong).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 150)
    void anEditOfAnotherVersionChangesNothing(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 9) int version) {
        try (Visitors visitors = Visitors.after(steps)) {
            Actor author = visitors.yard().member("u-0");
            String before = visitors.yard().everything();
            for (PostId id : visitors.posts()) {
                Post post = visitors.forum().posts().get(visitors.admin(), id);
                if (post.version() != version) {
                    assertThatExceptionOfType(ForumException.class)
                            .isThrownBy(() -> visitors.forum()
                                    .posts()
                                    .edit(author, PostEdit.of(id, version).title("Lost")))
                            .satisfies(e -> {
                                if (e instanceof ConflictException conflict) {
                                    assertThat(conflict.params())
                                            .containsEntry("expected", (long) version)
                                            .containsEntry("actual", post.version());
                                }
                            });
                }
            }
            assertThat(visitors.yard().everything()).isEqualTo(before);
        }
    }

    @Property(tries = 150)
    void aCommentsEditOfAnotherVersionChangesNothing(@ForAll("steps") List<Step> steps) {
        try (Visitors visitors = Visitors.after(steps)) {
            String before = visitors.yard().everything();
            for (CommentId id : visitors.comments()) {
                assertThatExceptionOfType(ForumException.class)
                        .isThrownBy(() -> visitors.forum()
                                .comments()
                                .edit(
                                        visitors.yard().member("u-1"),
                                        CommentEdit.of(id, 1_000).body("Lost")));
            }
            assertThat(visitors.yard().everything()).isEqualTo(before);
        }
    }

    @Property(tries = 150)
    void aKeyAppliedTwiceIsAppliedOnce(
            @ForAll("steps") List<Step> steps, @ForAll("step") Step written, @ForAll("steps") List<Step> between) {
        try (Visitors visitors = Visitors.after(steps)) {
            PostDraft draft = Visitors.draft(new Step(written.deed(), written.who(), written.what(), 3))
                    .idempotencyKey("once");
            Post first = visitors.forum().posts().write(visitors.admin(), draft);
            String once = visitors.yard().everything();

            assertThat(visitors.forum().posts().write(visitors.admin(), draft)).isEqualTo(first);
            assertThat(visitors.yard().everything()).isEqualTo(once);

            between.forEach(visitors::take);
            String after = visitors.yard().everything();
            assertThat(visitors.forum().posts().write(visitors.admin(), draft).id())
                    .isEqualTo(first.id());
            assertThat(visitors.yard().everything()).isEqualTo(after);
        }
    }
}
