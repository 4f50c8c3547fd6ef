package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PageWithNotices;
import dev.madang.forum.storage.PostRows;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** PostgreSQL: where the page begins is found by the statement that reads it, on the index alone. */
final class OneStatementPostPages implements PostPages {

    private static final String BOARD = """
            WITH bd AS MATERIALIZED (
              SELECT b.board_no, b.board_key, s.%1$s AS posts FROM {p}board b
              JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
              WHERE b.board_key = :board
            ),
            """;

    /** Counts of a level are small, and whole numbers are added up faster than the wide ones that a sum of BIGINT is. */
    private static final String TOP = """
            regions AS (
              SELECT s.block_no, s.%1$s AS n, SUM(CAST(s.%1$s AS INT)) OVER w AS upto
              FROM {p}span s WHERE s.board_no = (SELECT board_no FROM bd) AND s.lvl = 2
              WINDOW w AS (ORDER BY s.block_no DESC ROWS UNBOUNDED PRECEDING)
            ), region AS (
              SELECT block_no, upto - n AS passed FROM regions WHERE upto > :skip ORDER BY block_no DESC LIMIT 1
            ), blocks AS (
              SELECT s.block_no, s.%1$s AS n,
                (SELECT passed FROM region) + SUM(CAST(s.%1$s AS INT)) OVER w AS upto
              FROM {p}span s WHERE s.board_no = (SELECT board_no FROM bd) AND s.lvl = 1
                AND s.block_no >= (SELECT block_no * 100 FROM region) AND s.block_no < (SELECT block_no * 100 + 100 FROM region)
              WINDOW w AS (ORDER BY s.block_no DESC ROWS UNBOUNDED PRECEDING)
            ), place AS (
              SELECT block_no, upto - n AS passed FROM blocks WHERE upto > :skip ORDER BY block_no DESC LIMIT 1
            ), top AS (
              SELECT t.post_no FROM (%2$s) t
            ),
            """;

    private static final String PAGE = """
            page AS MATERIALIZED (%s), %s
            SELECT b.posts, %s FROM bd b
            LEFT JOIN page p ON p.board_no = b.board_no
            LEFT JOIN tallies t ON t.post_id = p.id
            """;

    private final Map<Visibility, LimitedStatement> near = new EnumMap<>(Visibility.class);
    private final Map<Visibility, LimitedStatement> far = new EnumMap<>(Visibility.class);

    private final PostSlices slices;

    OneStatementPostPages(Tables tables, PostSlices slices) {
        this.slices = slices;
        for (Visibility visibility : Visibility.values()) {
            String count = visibility == Visibility.PUBLISHED ? "listed" : "total";
            String first = PostRange.ofBoard(visibility, "q.post_no > 0", "DESC", "LIMIT :limit OFFSET :skip");
            String top = PostRange.ofBoard(
                    visibility,
                    "q.post_no < (SELECT (block_no + 1) * 200 FROM place)",
                    "DESC",
                    "LIMIT 1 OFFSET (SELECT :skip - passed FROM place)");
            String below =
                    PostRange.ofBoard(visibility, "q.post_no <= (SELECT post_no FROM top)", "DESC", "LIMIT :limit");
            near.put(visibility, statement(tables, BOARD.formatted(count) + page(first)));
            far.put(visibility, statement(tables, BOARD.formatted(count) + TOP.formatted(count, top) + page(below)));
        }
    }

    private static String page(String stretch) {
        return PAGE.formatted(stretch, ListRows.TALLIES, PostColumns.SUMMARY);
    }

    private static LimitedStatement statement(Tables tables, String sql) {
        return new LimitedStatement(tables, sql.replace(PostRange.BOARD, "(SELECT board_no FROM bd)"));
    }

    @Override
    public PostRows page(Transactions transactions, PageQuery query) {
        return transactions.read(handle -> page(handle, query));
    }

    @Override
    public PageWithNotices pageWithNotices(Transactions transactions, PageQuery query, int limit) {
        return transactions.read(
                handle -> new PageWithNotices(page(handle, query), slices.notices(handle, query.board(), limit)));
    }

    private PostRows page(Handle handle, PageQuery query) {
        long skip = (query.page() - 1L) * query.size();
        return (skip < NEAR ? near(handle, query, skip) : far(handle, query, skip))
                .bind("board", query.board().value())
                .scan(PostPages::read);
    }

    private Read near(Handle handle, PageQuery query, long skip) {
        return Objects.requireNonNull(near.get(query.visibility()))
                .with(handle, Map.of("limit", (long) query.size(), "skip", skip, "reach", skip + query.size()));
    }

    private Read far(Handle handle, PageQuery query, long skip) {
        return Objects.requireNonNull(far.get(query.visibility()))
                .with(handle, Map.of("limit", (long) query.size(), "reach", Spans.BLOCK + 1L))
                .bind("skip", skip);
    }
}
