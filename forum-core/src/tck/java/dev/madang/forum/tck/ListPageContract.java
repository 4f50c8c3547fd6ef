package dev.madang.forum.tck;

import static dev.madang.forum.tck.Samples.ASK;
import static dev.madang.forum.tck.Samples.FREE;
import static dev.madang.forum.tck.Samples.NOWHERE;
import static dev.madang.forum.tck.Samples.QNA;
import static dev.madang.forum.tck.Samples.TALK;
import static dev.madang.forum.tck.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PageWithNotices;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostRows;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.SliceQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link ListStorage} promises of the list of one board. */
abstract class ListPageContract extends StorageContract {

    final List<PostId> written = new ArrayList<>();

    final ListStorage lists() {
        return storage.lists();
    }

    /** A list of all posts that the test wrote, as they stand. */
    final PostListing listing(BoardKey board, Visibility visibility) {
        return PostListing.of(storage, board, visibility, rows());
    }

    final List<PostSummary> rows() {
        return written.stream().map(id -> scene.head(id).summary()).toList();
    }

    final List<Long> numbers(List<PostSummary> rows) {
        return rows.stream().map(row -> row.number().value()).toList();
    }

    /** A board with posts of each kind: published, notices, secret, locked, deleted, removed, purged, moved away and to it. */
    final void storeABoardOfAllKinds() {
        scene.board(FREE);
        scene.board(QNA);
        IntStream.rangeClosed(1, 40)
                .forEach(i -> written.add(scene.write(sample(i)).id()));
        written.add(scene.post(QNA).id());
        give(ContentStatus.PUBLISHED, List.of(PostFlag.NOTICE), 3, 4, 21, 40);
        give(ContentStatus.PUBLISHED, List.of(PostFlag.LOCKED), 8);
        give(ContentStatus.DELETED, List.of(), 1, 10, 11, 12, 38);
        give(ContentStatus.REMOVED, List.of(PostFlag.NOTICE), 13, 22);
        give(ContentStatus.PURGED, List.of(), 14, 30);
        IntStream.of(5, 6, 21, 39).forEach(i -> scene.move(written.get(i - 1), QNA, Optional.of(TALK)));
        scene.move(written.get(38), FREE, Optional.of(ASK));
        scene.move(written.get(40), FREE);
        scene.comment(written.get(19));
        scene.view(written.get(19), Samples.HOUR, 20);
    }

    private static PostSample sample(int i) {
        PostSample sample = PostSample.on(FREE).title("글 " + i).at(at(i));
        if (i % 7 == 0) {
            sample.secret();
        }
        return i % 3 == 0 ? sample : sample.under(i % 3 == 1 ? TALK : ASK);
    }

    private void give(ContentStatus status, List<PostFlag> flags, int... numbers) {
        IntStream.of(numbers).forEach(i -> scene.state(written.get(i - 1), status, flags.toArray(PostFlag[]::new)));
    }

    @Nested
    @DisplayName("ListStorage.page, slice, around and rank")
    class OneBoard {

        @BeforeEach
        void store() {
            storeABoardOfAllKinds();
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName(
                "“One numbered page of a board's list, and how many rows the whole list has. A page past the end has no rows”")
        void pagesJoinedAreTheList(Visibility visibility) {
            for (int size : new int[] {1, 2, 3, 7, 30, 1_000}) {
                listing(FREE, visibility).assertPagesJoined(size);
                listing(QNA, visibility).assertPagesJoined(size);
            }
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("A list is the same by page, by slice, by window and by rank")
        void everyReadingAgrees(Visibility visibility) {
            listing(FREE, visibility).assertReadAlike(1, 2, 3, 7, 30);
            listing(QNA, visibility).assertReadAlike(1, 4, 1_000);
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("“or its rows of one category. With a category, notices are in it too”")
        void categoriesAreWalked(Visibility visibility) {
            for (int size : new int[] {1, 3, 100}) {
                listing(FREE, visibility).assertCategory(TALK, rows(), size);
                listing(FREE, visibility).assertCategory(ASK, rows(), size);
                listing(QNA, visibility).assertCategory(TALK, rows(), size);
                listing(QNA, visibility).assertCategory(ASK, rows(), size);
            }
        }

        @Test
        @DisplayName("“With PUBLISHED it is made of published posts that are not notices”: no page shows another")
        void showsNothingHidden() {
            assertThat(lists().page(new PageQuery(FREE, Visibility.PUBLISHED, 1, 1_000))
                            .rows())
                    .isNotEmpty()
                    .allMatch(row -> PostListing.isPublished(row) && !row.is(PostFlag.NOTICE));
            assertThat(slice(Optional.empty(), Direction.FORWARD, 1_000))
                    .isNotEmpty()
                    .allMatch(row -> PostListing.isPublished(row) && !row.is(PostFlag.NOTICE));
        }

        @Test
        @DisplayName("“The published notices of a board, highest number first, up to limit”")
        void listsNotices() {
            assertThat(numbers(lists().notices(FREE, 10))).containsExactly(40L, 4L, 3L);
            assertThat(numbers(lists().notices(FREE, 2))).containsExactly(40L, 4L);
            assertThat(lists().notices(FREE, 1))
                    .containsExactly(scene.head(written.get(39)).summary());
            assertThat(lists().notices(QNA, 10))
                    .containsExactly(scene.head(written.get(20)).summary());
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("“page and notices together”: the same as each alone, on each page")
        void listsNoticesWithAPage(Visibility visibility) {
            for (int page : new int[] {1, 2, 3, 7, 8, 9, 10, 100}) {
                for (int limit : new int[] {1, 2, 10}) {
                    PageQuery query = new PageQuery(FREE, visibility, page, 5);
                    assertThat(lists().pageWithNotices(query, limit))
                            .isEqualTo(new PageWithNotices(lists().page(query), lists().notices(FREE, limit)));
                }
            }
        }

        @Test
        @DisplayName("“Whether a row stands there does not matter”: a slice goes on from any place")
        void slicesGoOnFromAnyPlace() {
            List<Long> all = numbers(listing(FREE, Visibility.PUBLISHED).expected());
            for (long number = 0; number <= 43; number++) {
                long from = number;
                Optional<Position> place = Optional.of(new Position(number, 0));
                List<Long> below = all.stream().filter(n -> n < from).toList();
                List<Long> above = all.stream().filter(n -> n > from).toList();

                assertThat(numbers(slice(place, Direction.FORWARD, 3)))
                        .isEqualTo(below.subList(0, Math.min(3, below.size())));
                assertThat(numbers(slice(place, Direction.BACKWARD, 3)))
                        .isEqualTo(above.subList(Math.max(0, above.size() - 3), above.size()));
            }
        }

        @Test
        @DisplayName("“Whether a row stands there does not matter”: places beyond all rows")
        void slicesGoOnFromBeyondAllRows() {
            assertThat(slice(Optional.of(new Position(Long.MAX_VALUE, Long.MAX_VALUE)), Direction.BACKWARD, 5))
                    .isEmpty();
            assertThat(slice(Optional.of(new Position(Long.MAX_VALUE, Long.MAX_VALUE)), Direction.FORWARD, 5))
                    .isEqualTo(slice(Optional.empty(), Direction.FORWARD, 5));
            assertThat(slice(Optional.of(new Position(Long.MIN_VALUE, Long.MIN_VALUE)), Direction.FORWARD, 5))
                    .isEmpty();
            assertThat(slice(Optional.of(new Position(Long.MIN_VALUE, Long.MIN_VALUE)), Direction.BACKWARD, 5))
                    .isEqualTo(slice(Optional.empty(), Direction.BACKWARD, 5));
        }

        private List<PostSummary> slice(Optional<Position> from, Direction direction, int limit) {
            ListScope scope = new ListScope.OneBoard(FREE, Optional.empty(), Visibility.PUBLISHED);
            return lists().slice(new SliceQuery(scope, from, direction, limit));
        }
    }

    @Nested
    @DisplayName("ListStorage of a board without rows")
    class Nothing {

        private final List<BoardKey> keys = List.of(FREE, NOWHERE);

        @BeforeEach
        void storeABoard() {
            scene.board(FREE);
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("A list without rows, or of a board that is not there, has none")
        void hasNoRows(Visibility visibility) {
            assertThat(keys).allSatisfy(key -> {
                PostNumber first = PostNumber.of(key, 1);
                assertThat(lists().page(new PageQuery(key, visibility, 1, 30))).isEqualTo(new PostRows(List.of(), 0));
                assertThat(lists().around(new AroundQuery(first, visibility, 5, 5)))
                        .isEmpty();
                assertThat(lists().rank(new RankQuery(first, visibility))).isEmpty();
                assertThat(lists().notices(key, 5)).isEmpty();
                for (Direction direction : Direction.values()) {
                    ListScope scope = new ListScope.OneBoard(key, Optional.empty(), visibility);
                    assertThat(lists().slice(new SliceQuery(scope, Optional.empty(), direction, 5)))
                            .isEmpty();
                }
            });
        }
    }
}
