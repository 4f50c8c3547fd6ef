package dev.madang.forum.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostRows;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.SliceQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * A board's list as its definition says it, against every way to read it from a storage.
 *
 * @param storage the storage
 * @param board the board
 * @param visibility which rows the list is made of
 * @param expected the rows in order
 */
record PostListing(ForumStorage storage, BoardKey board, Visibility visibility, List<PostSummary> expected) {

    private static final Comparator<PostSummary> HIGHEST_FIRST =
            Comparator.comparingLong((PostSummary row) -> row.number().value()).reversed();

    /** The list that these rows, among which all of the board are, must give. */
    static PostListing of(ForumStorage storage, BoardKey board, Visibility visibility, Collection<PostSummary> rows) {
        List<PostSummary> expected = rows.stream()
                .filter(row -> row.number().board().equals(board))
                .filter(row -> visibility == Visibility.EVERYTHING || isPublished(row) && !row.is(PostFlag.NOTICE))
                .sorted(HIGHEST_FIRST)
                .toList();
        return new PostListing(storage, board, visibility, expected);
    }

    /** The same board's list of one category, in which notices are too. */
    private static List<PostSummary> ofCategory(
            Collection<PostSummary> rows, BoardKey board, Category category, Visibility visibility) {
        return rows.stream()
                .filter(row -> row.number().board().equals(board))
                .filter(row -> row.category().equals(Optional.of(category)))
                .filter(row -> visibility == Visibility.EVERYTHING || isPublished(row))
                .sorted(HIGHEST_FIRST)
                .toList();
    }

    static boolean isPublished(PostSummary row) {
        return row.status() == ContentStatus.PUBLISHED;
    }

    PostRows page(int page, int size) {
        return storage.lists().page(new PageQuery(board, visibility, page, size));
    }

    /** Reads the list in every way: pages and slices of some sizes, windows, ranks. */
    void assertReadAlike(int... sizes) {
        for (int size : sizes) {
            assertPagesJoined(size);
            assertWalk(Optional.empty(), expected, size);
            assertWindows(size);
        }
        assertRanks();
    }

    /** Reads a long list: every page, a walk both ways, and windows, ranks and pages of one row at every {@code step}-th row. */
    void assertReadAlikeAtEvery(int step, int size) {
        assertPagesJoined(size);
        assertWalk(Optional.empty(), expected, size);
        for (int i = 0; i < expected.size(); i += step) {
            long number = expected.get(i).number().value();
            assertThat(page(i + 1, 1))
                    .as("page %s of one row", i + 1)
                    .isEqualTo(new PostRows(List.of(expected.get(i)), expected.size()));
            assertAround(number, 5, 5);
            assertRank(number);
            assertRank(number + 1);
        }
    }

    /** Pages 1 to n, joined, are the list, and each says how many rows it has. */
    void assertPagesJoined(int size) {
        int pages = Math.max(1, (expected.size() + size - 1) / size);
        List<PostSummary> joined = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            PostRows rows = page(page, size);
            assertThat(rows.total())
                    .as("total of page %s of %s rows", page, size)
                    .isEqualTo(expected.size());
            assertThat(rows.rows()).as("page %s of %s rows", page, size).hasSizeLessThanOrEqualTo(size);
            joined.addAll(rows.rows());
        }
        assertThat(joined).as("pages of %s rows, joined", size).isEqualTo(expected);
        for (int past : new int[] {pages + 1, pages + 2, 10_000_000}) {
            assertThat(page(past, size)).isEqualTo(new PostRows(List.of(), expected.size()));
        }
    }

    /** The list of one category, walked. */
    void assertCategory(Category category, Collection<PostSummary> rows, int size) {
        assertWalk(Optional.of(category), ofCategory(rows, board, category, visibility), size);
    }

    private void assertWalk(Optional<Category> category, List<PostSummary> list, int size) {
        ListScope scope = new ListScope.OneBoard(board, category, visibility);
        assertThat(walked(scope, Direction.FORWARD, size))
                .as("slices of %s rows, forward", size)
                .isEqualTo(list);
        assertThat(walked(scope, Direction.BACKWARD, size))
                .as("slices of %s rows, backward", size)
                .isEqualTo(list);
    }

    private List<PostSummary> walked(ListScope scope, Direction direction, int size) {
        List<PostSummary> walked = new ArrayList<>();
        Optional<Position> from = Optional.empty();
        while (true) {
            List<PostSummary> slice = storage.lists().slice(new SliceQuery(scope, from, direction, size));
            assertThat(slice).as("a slice from %s", from).hasSizeLessThanOrEqualTo(size);
            walked.addAll(direction == Direction.FORWARD ? walked.size() : 0, slice);
            if (slice.size() < size) {
                return walked;
            }
            PostSummary last = slice.get(direction == Direction.FORWARD ? size - 1 : 0);
            from = Optional.of(new Position(last.number().value(), 0));
        }
    }

    private void assertWindows(int size) {
        everyNumber().forEach(number -> {
            assertAround(number, size, size);
            assertAround(number, 0, size);
            assertAround(number, size, 0);
        });
    }

    /** The rows beside a number. */
    void assertAround(long number, int newer, int older) {
        List<PostSummary> above =
                expected.stream().filter(row -> row.number().value() > number).toList();
        List<PostSummary> window = new ArrayList<>(above.subList(Math.max(0, above.size() - newer), above.size()));
        expected.stream().filter(row -> row.number().value() == number).forEach(window::add);
        expected.stream()
                .filter(row -> row.number().value() < number)
                .limit(older)
                .forEach(window::add);
        assertThat(storage.lists().around(new AroundQuery(PostNumber.of(board, number), visibility, newer, older)))
                .as("%s rows above and %s below number %s", newer, older, number)
                .isEqualTo(window);
    }

    /** “How many rows of a board's list have a higher number”. */
    void assertRanks() {
        everyNumber().forEach(this::assertRank);
    }

    private void assertRank(long number) {
        assertThat(storage.lists().rank(new RankQuery(PostNumber.of(board, number), visibility)))
                .as("rank of number %s", number)
                .isEqualTo(rank(number));
    }

    private OptionalLong rank(long number) {
        return LongStream.range(0, expected.size())
                .filter(i -> expected.get((int) i).number().value() == number)
                .findFirst();
    }

    /** The numbers of the rows, and those beside them, where no row may stand. */
    private LongStream everyNumber() {
        return LongStream.concat(
                        LongStream.of(1, 2, PostNumber.MAX),
                        expected.stream()
                                .mapToLong(row -> row.number().value())
                                .flatMap(n -> LongStream.of(Math.max(1, n - 1), n, Math.min(PostNumber.MAX, n + 1))))
                .distinct();
    }
}
