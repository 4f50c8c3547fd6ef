package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PostRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Numbered pages of a board. The first few are read from the top. For the others the counts of regions, then of the blocks of one region, say
 * in which block the page begins, and at most one block of rows is passed over: the cost is that of the same few hundred narrow rows at any
 * depth. Rows and total come from one statement.
 */
final class PostPages {

    /** What may be passed over without looking at the counts. */
    private static final int NEAR = Spans.BLOCK;

    private static final String ROWS = """
            SELECT s.%1$s, %2$s
            FROM {p}board b
            JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
            LEFT JOIN (%3$s) p ON p.board_no = b.board_no
            LEFT JOIN {p}post_tally t ON t.post_id = p.id
            WHERE b.board_key = :board
            """;

    private static final String PLACE = """
            WITH bd AS (
              SELECT board_no FROM {p}board WHERE board_key = :board
            ), regions AS (
              SELECT s.board_no, s.block_no, s.%1$s AS n, SUM(s.%1$s) OVER (ORDER BY s.block_no DESC) AS upto
              FROM {p}span s JOIN bd ON s.board_no = bd.board_no WHERE s.lvl = 2
            ), region AS (
              SELECT board_no, block_no, upto - n AS passed FROM regions WHERE upto > :skip ORDER BY block_no DESC LIMIT 1
            ), blocks AS (
              SELECT s.block_no, s.%1$s AS n, r.passed + SUM(s.%1$s) OVER (ORDER BY s.block_no DESC) AS upto
              FROM region r JOIN {p}span s ON s.board_no = r.board_no AND s.lvl = 1
                AND s.block_no >= r.block_no * 100 AND s.block_no < r.block_no * 100 + 100
            ), place AS (
              SELECT block_no, upto - n AS passed FROM blocks WHERE upto > :skip ORDER BY block_no DESC LIMIT 1
            )
            """;

    private static final String BELOW = "q.post_no < (SELECT (block_no + 1) * 200 FROM place)";

    private static final Comparator<PostSummary> NEWEST_FIRST =
            Comparator.comparingLong((PostSummary row) -> row.number().value()).reversed();

    private final Map<Visibility, String> near = new EnumMap<>(Visibility.class);
    private final Map<Visibility, String> far = new EnumMap<>(Visibility.class);

    PostPages(Tables tables) {
        for (Visibility visibility : Visibility.values()) {
            String count = visibility == Visibility.PUBLISHED ? "listed" : "total";
            String top = PostRange.ofBoard(visibility, "q.post_no > 0", "DESC", "LIMIT :limit OFFSET :skip");
            near.put(visibility, tables.sql(ROWS.formatted(count, PostColumns.SUMMARY, top)));
            far.put(
                    visibility,
                    tables.sql(
                            PLACE.formatted(count) + ROWS.formatted(count, PostColumns.SUMMARY, beyond(visibility))));
        }
    }

    /** Limits take no expressions everywhere, so the rows of one block and one page are counted off. */
    private static String beyond(Visibility visibility) {
        String stretch = PostRange.ofBoard(visibility, BELOW, "DESC", "LIMIT :reach");
        return """
            SELECT n.* FROM (
              SELECT m.*, ROW_NUMBER() OVER (ORDER BY m.post_no DESC) + place.passed AS rank_no FROM place CROSS JOIN (%s) m
            ) n WHERE n.rank_no > :skip AND n.rank_no <= :skip + :limit
            """.formatted(stretch);
    }

    PostRows page(Handle handle, PageQuery query) {
        long skip = (query.page() - 1L) * query.size();
        boolean isNear = skip < NEAR;
        Query statement = handle.createQuery((isNear ? near : far).get(query.visibility()))
                .bind("board", query.board().value())
                .bind("skip", skip)
                .bind("limit", query.size())
                .bind("reach", isNear ? skip + query.size() : (long) Spans.BLOCK + query.size());
        return statement.scanResultSet((supplier, context) -> read(supplier.get()));
    }

    private static PostRows read(ResultSet result) throws SQLException {
        long total = 0;
        List<PostSummary> rows = new ArrayList<>();
        while (result.next()) {
            Row row = new Row(result);
            total = row.number();
            if (!row.isNullNext()) {
                rows.add(PostColumns.summary(row));
            }
        }
        rows.sort(NEWEST_FIRST);
        return new PostRows(rows, total);
    }
}
