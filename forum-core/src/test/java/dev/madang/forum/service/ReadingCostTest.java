package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.PostId;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a read costs in memory does not follow the size of the board or the thread. It is counted in bytes allocated: whoever sorts,
 * copies or filters all rows for one page allocates for all of them.
 */
class ReadingCostTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FEW = 500;
    private static final int MANY = 20_000;

    private static final Place SMALL = Place.of(FEW);
    private static final Place LARGE = Place.of(MANY);

    /** A board with some posts, and as many comments on its first. */
    private record Place(ForumFixture yard, int size) {

        static Place of(int size) {
            ForumFixture yard = ForumFixture.create();
            yard.board("free", board -> board.categories("odd", "even").commentDepth(1));
            for (int n = 1; n <= size; n++) {
                String category = n % 2 == 0 ? "even" : "odd";
                yard.post(yard.member(), FREE, post -> post.category(category));
            }
            Place place = new Place(yard, size);
            IntStream.range(0, size).forEach(n -> yard.comment(new PostId(1)));
            return place;
        }

        PostId middle() {
            return new PostId(size / 2);
        }

        CommentId middleComment() {
            return new CommentId(new PostId(1), size / 2);
        }

        Paging middlePage() {
            return Paging.page(size / 2 / 20).size(20);
        }

        /** The fewest bytes of some calls: the first ones also load classes. */
        long bytesFor(Read read) {
            return IntStream.range(0, 20).mapToLong(n -> bytesOnce(read)).min().orElseThrow();
        }

        private long bytesOnce(Read read) {
            Actor reader = yard.guest();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            Object answer = read.of(this, reader);
            long after = THREADS.getCurrentThreadAllocatedBytes();
            assertThat(answer).isNotNull();
            return after - before;
        }

        PostService posts() {
            return yard.forum().posts();
        }

        CommentService comments() {
            return yard.forum().comments();
        }
    }

    @FunctionalInterface
    private interface Read {
        Object of(Place place, Actor reader);
    }

    static Stream<Arguments> reads() {
        Slicing twenty = Slicing.first(20);
        Category even = new Category("even");
        return Stream.of(
                read(
                        "first page",
                        (p, actor) -> p.posts().list(actor, FREE, Paging.page(1).size(20))),
                read("page in the middle", (p, actor) -> p.posts().list(actor, FREE, p.middlePage())),
                read("slice", (p, actor) -> p.posts().slice(actor, FREE, twenty)),
                read("slice of a category", (p, actor) -> p.posts().slice(actor, FREE, even, twenty)),
                read("latest", (p, actor) -> p.posts().latest(actor, twenty)),
                read(
                        "by author",
                        (p, actor) -> p.posts()
                                .byAuthor(actor, p.yard.member().member().orElseThrow(), twenty)),
                read("around", (p, actor) -> p.posts().around(actor, p.middle(), 20)),
                read("neighbors", (p, actor) -> p.posts().neighbors(actor, p.middle())),
                read("page of a post", (p, actor) -> p.posts().pageOf(actor, p.middle(), 20)),
                read("post", (p, actor) -> p.posts().get(actor, p.middle())),
                read("page of comments", (p, actor) -> p.comments().list(actor, new PostId(1), p.middlePage())),
                read("slice of comments", (p, actor) -> p.comments().slice(actor, new PostId(1), twenty)),
                read("page of a comment", (p, actor) -> p.comments().pageOf(actor, p.middleComment(), 20)));
    }

    private static Arguments read(String name, Read read) {
        return Arguments.of(name, read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void isThatOfTheAnswer(String name, Read read) {
        long forFew = SMALL.bytesFor(read);
        long forMany = LARGE.bytesFor(read);

        assertThat(forMany)
                .as("bytes allocated at %,d, against %,d at %,d", MANY, forFew, FEW)
                .isLessThan(3 * forFew + 1_000);
    }

    @AfterAll
    static void close() {
        SMALL.yard.close();
        LARGE.yard.close();
    }
}
