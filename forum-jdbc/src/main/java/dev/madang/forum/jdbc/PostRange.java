package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import java.util.List;

/**
 * Stretches of a board's list, each read from an index whose rows stand in the order that is wanted.
 *
 * <p>The index keeps what is listed, what is pinned and what is not published apart, so that reading the list never passes over rows that are
 * not in it. Everything together is the nearest rows of each of the three.
 */
final class PostRange {

    /** The board's number. */
    static final String BOARD = "(SELECT board_no FROM {p}board WHERE board_key = :board)";

    private PostRange() {}

    /** Where a list takes its posts from. */
    static List<Integer> shelves(Visibility visibility) {
        return visibility == Visibility.PUBLISHED ? List.of(1) : List.of(0, 1, 2);
    }

    /** Rows of a board's list on one side of a number: {@code condition} and {@code order} are of {@code q.post_no}. */
    static String ofBoard(Visibility visibility, String condition, String order, String limit) {
        List<String> parts =
                shelves(visibility).stream().map(shelf -> "q.shelf = " + shelf).toList();
        return union(parts, condition, new Order("q.board_no, q.shelf, q.post_no", order), limit);
    }

    /**
     * Only where the rows of such a stretch are, by the index alone. Of what a statement passes over it reads no rows then, and MariaDB puts none in
     * a table of its own before it gives them, which took twice as long.
     */
    static String places(String rows) {
        return rows.replace("q.*", "q.id, q.post_no");
    }

    /** The same of one category. */
    static String ofCategory(Visibility visibility, String condition, String order, String limit) {
        List<Integer> states = visibility == Visibility.PUBLISHED ? List.of(1) : List.of(0, 1);
        List<String> parts = states.stream()
                .map(published -> "q.category = :category AND q.published = " + published)
                .toList();
        return union(parts, condition, new Order("q.board_no, q.category, q.published, q.post_no", order), limit);
    }

    private static String union(List<String> parts, String condition, Order order, String limit) {
        List<String> stretches = parts.stream()
                .map(part -> stretch(part, condition, order, parts.size() == 1 ? limit : inner(limit)))
                .toList();
        if (stretches.size() == 1) {
            return stretches.get(0);
        }
        return "SELECT u.* FROM (" + Union.all(stretches) + ") u ORDER BY u.post_no " + order.direction() + " " + limit;
    }

    /** Each part must hold what the skipped rows could be, too. */
    private static String inner(String limit) {
        return limit.contains(" OFFSET ") ? "LIMIT :reach" : limit;
    }

    private static String stretch(String part, String condition, Order order, String limit) {
        return "SELECT q.* FROM {p}post q WHERE q.board_no = " + BOARD + " AND " + part + " AND " + condition
                + " ORDER BY " + order.clause() + " " + limit;
    }
}
