package dev.madang.forum.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.comment.CommentSlice;
import dev.madang.forum.page.Cursor;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.PostId;
import dev.madang.forum.service.CommentService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, slices and places in a thread. */
class CommentListTest {

    private final ForumFixture yard = ForumFixture.create();
    private final CommentService comments = yard.forum().comments();
    private final Actor reader = yard.guest();
    private PostId post;

    @BeforeEach
    void aPost() {
        yard.board("free", board -> board.commentDepth(2).pageSize(4));
        post = yard.post().id();
    }

    @AfterEach
    void close() {
        yard.close();
    }

    private static List<Integer> numbers(List<Comment> comments) {
        return comments.stream().map(Comment::number).toList();
    }

    private List<Integer> pages(int size) {
        List<Integer> joined = new ArrayList<>();
        long pages = page(1, size).pages();
        for (int number = 1; number <= pages; number++) {
            joined.addAll(numbers(page(number, size).comments()));
        }
        assertThat(page((int) pages + 1, size).comments()).isEmpty();
        return joined;
    }

    private CommentPage page(int number, int size) {
        return comments.list(reader, post, Paging.page(number).size(size));
    }

    @Nested
    class ASmallThread {

        /** 1 (4 (6) 5) 2 3 7 8 9, of which 2 is deleted and 4 is a tombstone. */
        private static final List<Integer> THREAD = List.of(1, 4, 6, 5, 3, 7, 8, 9);

        @BeforeEach
        void write() {
            List<Comment> written = new ArrayList<>();
            int[] parents = {0, 0, 0, 1, 1, 4, 0, 0, 0};
            for (int parent : parents) {
                written.add(parent == 0 ? yard.comment(post) : yard.reply(yard.other(), written.get(parent - 1)));
            }
            comments.delete(yard.other(), CommentId.of(post, 2));
            comments.delete(yard.other(), CommentId.of(post, 4));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 1000})
        void pagesOfAnySizeJoinedAreTheThread(int size) {
            assertThat(pages(size)).isEqualTo(THREAD);
            assertThat(Walk.steps(size).thread(yard.forum(), reader, post)).isEqualTo(THREAD);
        }

        @Test
        void pagesHaveTheSizeOfTheBoardUnlessAskedOtherwise() {
            CommentPage page = comments.list(reader, post, Paging.page(2));

            assertThat(page.size()).isEqualTo(4);
            assertThat(page.total()).isEqualTo(8);
            assertThat(page.pages()).isEqualTo(2);
            assertThat(numbers(page.comments())).containsExactly(3, 7, 8, 9);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 4, 8})
        void pageOfFindsTheOneThatTheCommentIsOn(int size) {
            for (int number : THREAD) {
                Actor author = yard.other();
                long page = comments.pageOf(author, CommentId.of(post, number), size)
                        .orElseThrow();
                assertThat(numbers(page((int) page, size).comments())).contains(number);
            }
        }

        @Test
        void pageOfIsEmptyForWhatIsNotInTheThread() {
            assertThat(comments.pageOf(yard.other(), CommentId.of(post, 2))).isEmpty();
            assertThat(comments.pageOf(yard.other(), CommentId.of(post, 9))).hasValue(2);
        }

        @Test
        void slicesGoBackAsTheyWent() {
            CommentSlice first = comments.slice(reader, post, Slicing.first(3));
            CommentSlice second =
                    comments.slice(reader, post, Slicing.from(first.later().orElseThrow(), 3));
            CommentSlice back =
                    comments.slice(reader, post, Slicing.from(second.earlier().orElseThrow(), 3));

            assertThat(first.earlier()).isEmpty();
            assertThat(back.comments()).isEqualTo(first.comments());
            assertThat(back.earlier()).isEmpty();
            assertThat(back.later()).isEqualTo(first.later());
        }

        @Test
        void aCursorGoesOnWhenItsCommentIsGone() {
            CommentSlice first = comments.slice(reader, post, Slicing.first(5));
            comments.delete(yard.other(), CommentId.of(post, 3));

            CommentSlice rest =
                    comments.slice(reader, post, Slicing.from(first.later().orElseThrow(), 5));

            assertThat(numbers(rest.comments())).containsExactly(7, 8, 9);
        }

        @Test
        void aCursorOfAnotherThreadOrAChangedOneIsRefused() {
            PostId other = yard.post().id();
            Cursor cursor =
                    comments.slice(reader, post, Slicing.first(3)).later().orElseThrow();
            String text = cursor.value();
            char turned = text.charAt(12) == 'A' ? 'B' : 'A';

            assertRefused(other, cursor);
            assertRefused(post, Cursor.parse(text.substring(0, 12) + turned + text.substring(13)));
            assertRefused(post, Cursor.parse(text.substring(1)));
        }

        private void assertRefused(PostId id, Cursor cursor) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> comments.slice(reader, id, Slicing.from(cursor, 3)))
                    .satisfies(e -> assertThat(e.violations().get(0).field()).isEqualTo("cursor"));
        }
    }

    /** A model sorts the numbers by their paths; the forum never holds the thread as one list. */
    @Nested
    class AThreadOfAHundredThousand {

        private static final int COMMENTS = 100_000;
        private static final long SEED = 20261123;

        @Test
        void isTheSameInPagesOfAnySize() {
            List<Integer> expected = write(new Random(SEED));

            assertThat(page(1, 1).total()).isEqualTo(COMMENTS);
            assertThat(yard.forum().posts().get(reader, post).comments()).isEqualTo(COMMENTS);
            assertThat(pages(997)).isEqualTo(expected);
            assertThat(Walk.steps(1_000).thread(yard.forum(), reader, post)).isEqualTo(expected);
            assertThat(numbers(page(33_334, 3).comments())).isEqualTo(expected.subList(99_999, 100_000));
            assertThat(comments.pageOf(reader, CommentId.of(post, expected.get(54_321)), 1))
                    .hasValue(54_322);
        }

        private List<Integer> write(Random random) {
            List<int[]> paths = new ArrayList<>();
            for (int number = 1; number <= COMMENTS; number++) {
                int[] parent = number > 1 && random.nextBoolean() ? paths.get(random.nextInt(number - 1)) : new int[0];
                paths.add(parent.length > 2 ? top(number) : under(parent, number));
                int[] path = paths.get(number - 1);
                yard.comment(
                        yard.other(), post, draft -> path.length == 1 ? draft : draft.replyTo(path[path.length - 2]));
            }
            paths.sort(Comparator.comparing(path -> path, Arrays::compare));
            return paths.stream().map(path -> path[path.length - 1]).toList();
        }

        private static int[] top(int number) {
            return new int[] {number};
        }

        private static int[] under(int[] parent, int number) {
            return IntStream.concat(IntStream.of(parent), IntStream.of(number)).toArray();
        }
    }
}
