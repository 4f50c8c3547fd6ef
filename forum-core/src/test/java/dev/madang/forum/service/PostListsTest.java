package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.AccessDeniedException;
import dev.madang.forum.Forum;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.InvalidInputException;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.Violation;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.page.Cursor;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.post.PostSlice;
import dev.madang.forum.post.PostSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten posts, of which the third was deleted, the sixth removed and the eighth made a notice: 10 9 7 5 4 2 1 are listed. */
class PostListsTest {

    private static final BoardKey STAFF = BoardKey.of("staff");

    private final ForumFixture fixture = ForumFixture.create();
    private final Forum forum = fixture.forum();
    private final PostService posts = forum.posts();
    private final Actor reader = fixture.guest();
    private final List<PostId> ids = new ArrayList<>();

    @BeforeEach
    void tenPosts() {
        fixture.board("free", b -> b.categories("odd", "even").pageSize(3));
        for (int number = 1; number <= 10; number++) {
            String category = number % 2 == 0 ? "even" : "odd";
            fixture.step(Duration.ofSeconds(1));
            ids.add(fixture.post(fixture.member(), FREE, p -> p.category(category))
                    .id());
        }
        posts.delete(fixture.member(), id(3));
        posts.remove(fixture.moderator(), id(6));
        posts.makeNotice(fixture.moderator(), id(8));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private PostId id(int number) {
        return ids.get(number - 1);
    }

    private static List<Long> numbers(List<PostSummary> rows) {
        return rows.stream().map(row -> row.number().value()).toList();
    }

    @Nested
    class Page {

        @Test
        void isFullThoughPostsAreGone() {
            assertThat(page(1)).containsExactly(10L, 9L, 7L);
            assertThat(page(2)).containsExactly(5L, 4L, 2L);
            assertThat(page(3)).containsExactly(1L);
        }

        @Test
        void pastTheEndIsEmpty() {
            assertThat(page(4)).isEmpty();
            assertThat(page(Paging.MAX_PAGE)).isEmpty();
        }

        @Test
        void tellsTheWhole() {
            PostPage page = posts.list(reader, FREE, Paging.page(2));
            assertThat(page.total()).isEqualTo(7);
            assertThat(page.pages()).isEqualTo(3);
            assertThat(page.page()).isEqualTo(2);
            assertThat(page.size()).isEqualTo(3);
            assertThat(numbers(page.notices())).containsExactly(8L);
        }

        @Test
        void hasTheSizeThatIsAskedFor() {
            assertThat(numbers(posts.list(reader, FREE, Paging.page(2).size(5)).posts()))
                    .containsExactly(2L, 1L);
        }

        @Test
        void ofEverythingIsForModerators() {
            assertThatThrownBy(() -> posts.listEverything(fixture.member(), FREE, Paging.page(1)))
                    .isInstanceOf(AccessDeniedException.class);
            PostPage all = posts.listEverything(
                    fixture.moderator(), FREE, Paging.page(1).size(20));
            assertThat(numbers(all.posts())).containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
            assertThat(all.notices()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"1, 7", "2, 4", "3, 3", "4, 2", "6, 2", "7, 1", "8, 1"})
        void isOneOfAsManyAsTheRowsFill(int size, int pages) {
            PostPage page = posts.list(reader, FREE, Paging.page(1).size(size));
            assertThat(page.pages()).isEqualTo(pages);
        }

        @Test
        void ofAnEmptyBoardIsOneEmptyPage() {
            fixture.board("empty");
            PostPage page = posts.list(reader, BoardKey.of("empty"), Paging.page(1));
            assertThat(page.posts()).isEmpty();
            assertThat(page.pages()).isEqualTo(1);
        }

        private List<Long> page(int page) {
            return numbers(posts.list(reader, FREE, Paging.page(page)).posts());
        }
    }

    @Nested
    class Slice {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 6, 7, 8, 1000})
        void ofAnySizeJoinToTheList(int size) {
            assertThat(walk(size, s -> posts.slice(reader, FREE, s))).containsExactly(10L, 9L, 7L, 5L, 4L, 2L, 1L);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 1000})
        void ofACategoryHoldsItsNoticesToo(int size) {
            assertThat(walk(size, s -> posts.slice(reader, FREE, Category.of("even"), s)))
                    .containsExactly(10L, 8L, 4L, 2L);
            assertThat(walk(size, s -> posts.slice(reader, FREE, Category.of("none such"), s)))
                    .isEmpty();
        }

        @Test
        void goesBackTheWayItCame() {
            PostSlice first = posts.slice(reader, FREE, Slicing.first(2));
            PostSlice second =
                    posts.slice(reader, FREE, Slicing.from(first.older().orElseThrow(), 2));
            PostSlice back =
                    posts.slice(reader, FREE, Slicing.from(second.newer().orElseThrow(), 2));
            assertThat(back.posts()).isEqualTo(first.posts());
            assertThat(first.newer()).isEmpty();
            assertThat(back.newer()).isEmpty();
            assertThat(back.older()).isPresent();
        }

        @Test
        void skipsAndRepeatsNothingWhileOthersWriteAndDelete() {
            PostSlice first = posts.slice(reader, FREE, Slicing.first(3));
            fixture.post();
            posts.delete(fixture.member(), id(7));
            posts.delete(fixture.member(), id(5));
            PostSlice second =
                    posts.slice(reader, FREE, Slicing.from(first.older().orElseThrow(), 3));
            assertThat(numbers(second.posts())).containsExactly(4L, 2L, 1L);
            assertThat(second.older()).isEmpty();
        }

        /** Walks a list to its end and back again, and finds the same both ways. */
        private List<Long> walk(int size, Function<Slicing, PostSlice> list) {
            List<Long> forth = new ArrayList<>();
            PostSlice slice = list.apply(Slicing.first(size));
            forth.addAll(numbers(slice.posts()));
            while (slice.older().isPresent()) {
                slice = list.apply(Slicing.from(slice.older().get(), size));
                assertThat(slice.posts()).isNotEmpty();
                forth.addAll(numbers(slice.posts()));
            }
            List<Long> back = new ArrayList<>(numbers(slice.posts()));
            while (slice.newer().isPresent()) {
                slice = list.apply(Slicing.from(slice.newer().get(), size));
                back.addAll(0, numbers(slice.posts()));
            }
            assertThat(back).isEqualTo(forth);
            return forth;
        }
    }

    @Nested
    class AroundAPost {

        @ParameterizedTest
        @CsvSource({
            "5, 3, 7 5 4",
            "5, 1, 5",
            "5, 5, 9 7 5 4 2",
            "10, 3, 10 9 7",
            "1, 3, 4 2 1",
            "5, 1000, 10 9 7 5 4 2 1",
            "8, 3, 9 7 5"
        })
        void standsItsWindow(int number, int rows, String expected) {
            List<Long> numbers = numbers(posts.around(reader, id(number), rows));
            assertThat(numbers).map(Object::toString).containsExactly(expected.split(" "));
        }

        @ParameterizedTest
        @CsvSource({"10, -, 9", "9, 10, 7", "7, 9, 5", "1, 2, -", "8, 9, 7"})
        void standItsNeighbors(int number, String newer, String older) {
            assertThat(of(posts.neighbors(reader, id(number)).newer())).isEqualTo(newer);
            assertThat(of(posts.neighbors(reader, id(number)).older())).isEqualTo(older);
        }

        private String of(Optional<PostSummary> row) {
            return row.map(r -> Long.toString(r.number().value())).orElse("-");
        }

        @ParameterizedTest
        @CsvSource({"10, 1", "7, 1", "5, 2", "2, 2", "1, 3"})
        void tellsItsPage(int number, long page) {
            assertThat(posts.pageOf(reader, id(number))).hasValue(page);
            assertThat(numbers(posts.list(reader, FREE, Paging.page((int) page)).posts()))
                    .contains((long) number);
        }

        @Test
        void tellsItsPageInOtherSizes() {
            assertThat(posts.pageOf(reader, id(1), 2)).hasValue(4);
            assertThat(posts.pageOf(reader, id(1), 1000)).hasValue(1);
        }

        @Test
        void isForWhoeverMayListTheBoard() {
            fixture.change(forum.boards().get(fixture.admin(), FREE), b -> b.listedBy(Audience.MODERATORS));
            assertThat(posts.get(reader, id(5)).id()).isEqualTo(id(5));
            for (ThrowingCallable look : List.<ThrowingCallable>of(
                    () -> posts.around(reader, id(5), 3),
                    () -> posts.neighbors(reader, id(5)),
                    () -> posts.pageOf(reader, id(5)))) {
                assertThatThrownBy(look).isInstanceOf(NotFoundException.class);
            }
        }

        @Test
        void isNoPageForNoticesAndWhatIsNotPublished() {
            assertThat(posts.pageOf(reader, id(8))).isEqualTo(OptionalLong.empty());
            assertThat(posts.pageOf(fixture.member(), id(3))).isEqualTo(OptionalLong.empty());
        }
    }

    @Nested
    class AcrossBoards {

        @BeforeEach
        void anotherBoard() {
            fixture.board("staff");
            fixture.step(Duration.ofSeconds(1));
            fixture.post(STAFF);
            fixture.step(Duration.ofSeconds(1));
            fixture.post(fixture.other());
        }

        @Test
        void theLatestStandByTimeOfWriting() {
            assertThat(names(posts.latest(reader, Slicing.first(4))))
                    .containsExactly("free/11", "staff/1", "free/10", "free/9");
        }

        @Test
        void anAuthorsStandByTimeOfWriting() {
            assertThat(names(posts.byAuthor(reader, MemberId.of("u-42"), Slicing.first(3))))
                    .containsExactly("staff/1", "free/10", "free/9");
            assertThat(names(posts.byAuthor(reader, MemberId.of("nobody"), Slicing.first(3))))
                    .isEmpty();
        }

        @Test
        void holdNothingOfBoardsThatTheReaderMayNotList() {
            fixture.change(forum.boards().get(fixture.admin(), STAFF), b -> b.listedBy(Audience.MODERATORS));
            assertThat(names(posts.latest(reader, Slicing.first(1000)))).noneMatch(name -> name.startsWith("staff"));
            assertThat(names(posts.byAuthor(fixture.member(), MemberId.of("u-42"), Slicing.first(1000))))
                    .noneMatch(name -> name.startsWith("staff"));
            assertThat(names(posts.latest(fixture.moderatorOf(STAFF), Slicing.first(2))))
                    .containsExactly("free/11", "staff/1");
        }

        @Test
        void aPageStaysFullThoughABoardIsLeftOut() {
            fixture.change(forum.boards().get(fixture.admin(), STAFF), b -> b.listedBy(Audience.MODERATORS));
            assertThat(posts.latest(reader, Slicing.first(3)).posts()).hasSize(3);
        }

        private List<String> names(PostSlice slice) {
            return slice.posts().stream().map(row -> row.number().toString()).toList();
        }
    }

    @Nested
    class Cursors {

        private Cursor cursor = Cursor.parse("none");

        @BeforeEach
        void oneOfTheBoard() {
            cursor = posts.slice(reader, FREE, Slicing.first(2)).older().orElseThrow();
        }

        @Test
        void withAnyByteFlippedAreRefused() {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor.value());
            for (int at = 0; at < bytes.length; at++) {
                for (int bit = 0; bit < 8; bit++) {
                    byte[] flipped = bytes.clone();
                    flipped[at] ^= (byte) (1 << bit);
                    refused(Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
                }
            }
        }

        @Test
        void withAnyLetterChangedAreRefused() {
            for (int at = 0; at < cursor.value().length(); at++) {
                StringBuilder changed = new StringBuilder(cursor.value());
                changed.setCharAt(at, changed.charAt(at) == 'A' ? 'B' : 'A');
                if (!changed.toString().equals(cursor.value())) {
                    refused(changed.toString());
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "%20", "a b", "../..", "=", "가"})
        void thatNeverWereAreRefused(String value) {
            malformed(() -> posts.slice(reader, FREE, Slicing.from(Cursor.parse(value), 2)));
        }

        @Test
        void cutShortOrLengthenedAreRefused() {
            refused(cursor.value().substring(1));
            refused(cursor.value().substring(0, cursor.value().length() - 1));
            refused(cursor.value() + "A");
            refused("A".repeat(128));
            malformed(() -> Cursor.parse("A".repeat(129)));
        }

        @Test
        void ofAnotherListAreRefused() {
            Slicing slicing = Slicing.from(cursor, 2);
            fixture.board("staff");
            Post post = fixture.post();
            malformed(() -> posts.slice(reader, STAFF, slicing));
            malformed(() -> posts.slice(reader, FREE, Category.of("odd"), slicing));
            malformed(() -> posts.latest(reader, slicing));
            malformed(() -> posts.byAuthor(reader, MemberId.of("u-42"), slicing));
            malformed(() -> forum.comments().slice(reader, post.id(), slicing));
            Cursor latest = posts.latest(reader, Slicing.first(1)).older().orElseThrow();
            malformed(() -> posts.byAuthor(reader, MemberId.of("u-42"), Slicing.from(latest, 2)));
            malformed(() -> posts.slice(reader, FREE, Slicing.from(latest, 2)));
        }

        @Test
        void grantNothingToWhomeverSendsThem() {
            fixture.change(forum.boards().get(fixture.admin(), FREE), b -> b.listedBy(Audience.MEMBERS));
            assertThatThrownBy(() -> posts.slice(reader, FREE, Slicing.from(cursor, 2)))
                    .isInstanceOf(AccessDeniedException.class);
        }

        private void refused(String value) {
            malformed(() -> posts.slice(reader, FREE, Slicing.from(Cursor.parse(value), 2)));
        }

        private void malformed(ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.violations())
                                    .containsExactly(Violation.of("cursor", Violation.Code.MALFORMED)));
        }
    }
}
