package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import java.util.List;

/**
 * Stretches of a thread, each read from the index of paths. The index keeps what is listed apart from what is not; everything together is the
 * nearest rows of both.
 */
final class CommentRange {

    private CommentRange() {}

    /** A query of one post's comments, planned once for all posts. */
    static String plannedOnce(Tables tables, String sql) {
        return PlannedOnce.hiding("post", "BIGINT", tables, sql);
    }

    /** From the beginning towards the end. */
    static String of(Visibility visibility, String condition, String limit) {
        return of(visibility, condition, "ASC", limit);
    }

    /** Rows under {@code condition} of {@code q}, from one end in {@code order}. */
    static String of(Visibility visibility, String condition, String order, String limit) {
        if (visibility == Visibility.PUBLISHED) {
            return stretch(1, condition, order, limit);
        }
        String inner = inner(limit);
        List<String> both = List.of(stretch(1, condition, order, inner), stretch(0, condition, order, inner));
        return "SELECT u.* FROM (" + Union.all(both) + ") u ORDER BY u.path " + order + " " + limit;
    }

    /** What is published under {@code condition} of {@code q}, not as a table to read from but as it is; {@code first} stands before its columns. */
    static String published(String first, String condition, String order, String limit) {
        String columns = first + CommentColumns.READ.replace("c.", "q.");
        return stretch(1, condition, order, limit).replace("q.*", columns);
    }

    /** Each part must hold what the rows passed over could be, too. */
    private static String inner(String limit) {
        return limit.replace("LIMIT :limit OFFSET :skip", "LIMIT :reach")
                .replace(
                        "LIMIT :limit OFFSET COALESCE((SELECT :skip - passed FROM place), 0)",
                        "LIMIT COALESCE((SELECT :skip - passed + :limit FROM place), 0)");
    }

    private static String stretch(int listed, String condition, String order, String limit) {
        return "SELECT q.* FROM {p}comment q WHERE q.post_id = :post AND q.listed = " + listed + " AND " + condition
                + " ORDER BY " + new Order("q.post_id, q.listed, q.path", order).clause() + " " + limit;
    }
}
