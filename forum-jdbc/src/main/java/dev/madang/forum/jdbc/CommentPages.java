package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * Numbered pages of a thread. The first few are read from the top; for the others the counts of the comments under each 200 top numbers say
 * where the page begins. A thread without replies costs the same at any depth. With replies what is passed over are those under at most 200
 * comments of the top.
 */
final class CommentPages {

    private static final int NEAR = CommentSpans.BLOCK;

    private static final String PAGE = """
            SELECT t.%1$s, %2$s FROM {p}post_tally t
            LEFT JOIN (%3$s) c ON c.post_id = t.post_id
            WHERE t.post_id = :post ORDER BY c.path
            """;

    private static final String PLACE = """
            WITH kept_regions AS (
              SELECT block_no, %1$s AS n FROM {p}comment_span WHERE post_id = :post AND lvl = 2
            ), regions AS (
              SELECT block_no, n, SUM(n) OVER (ORDER BY block_no) AS upto FROM (
                SELECT block_no, n FROM kept_regions
                UNION ALL
                SELECT 0, t.%4$s - (SELECT COALESCE(SUM(n), 0) FROM kept_regions) FROM {p}post_tally t WHERE t.post_id = :post
              ) x
            ), region AS (
              SELECT block_no, n, upto - n AS passed FROM regions WHERE upto > :skip ORDER BY block_no LIMIT 1
            ), kept_blocks AS (
              SELECT s.block_no, s.%1$s AS n FROM region r JOIN {p}comment_span s
                ON s.block_no >= r.block_no * 100 AND s.block_no < r.block_no * 100 + 100
              WHERE s.post_id = :post AND s.lvl = 1
            ), blocks AS (
              SELECT x.block_no, x.n, SUM(x.n) OVER (ORDER BY x.block_no) AS upto FROM (
                SELECT block_no, n FROM kept_blocks
                UNION ALL
                SELECT 0, r.n - (SELECT COALESCE(SUM(n), 0) FROM kept_blocks) FROM region r WHERE r.block_no = 0
              ) x
            ), place AS (
              SELECT b.block_no, r.passed + b.upto - b.n AS passed FROM blocks b CROSS JOIN region r
              WHERE r.passed + b.upto > :skip ORDER BY b.block_no LIMIT 1
            )
            """;

    private static final String FAR_PLACE = "SELECT block_no, passed FROM place";
    private static final String FROM_PLACE = "q.path >= (SELECT %s FROM place)";
    private static final String LIMIT = "LIMIT :limit OFFSET :skip";
    private static final String LIMIT_FROM_PLACE =
            "LIMIT :limit OFFSET COALESCE((SELECT :skip - passed FROM place), 0)";

    private final Tables tables;
    private final Map<Visibility, LimitedStatement> near = new EnumMap<>(Visibility.class);
    private final Map<Visibility, LimitedStatement> far = new EnumMap<>(Visibility.class);
    private final Map<Visibility, String> places = new EnumMap<>(Visibility.class);

    CommentPages(Tables tables) {
        this.tables = tables;
        for (Visibility visibility : Visibility.values()) {
            String whole = visibility == Visibility.PUBLISHED ? "thread" : "total";
            String count = visibility == Visibility.PUBLISHED ? "listed" : "total";
            String place = PLACE.formatted(count, "", "", whole);
            near.put(visibility, page("", whole, CommentRange.of(visibility, "1 = 1", LIMIT)));
            places.put(visibility, tables.sql(place + FAR_PLACE));
            far.put(
                    visibility,
                    inOneStatement()
                            ? page(place, whole, CommentRange.of(visibility, fromPlace(), LIMIT_FROM_PLACE))
                            : page("", whole, CommentRange.of(visibility, "q.path >= :start", LIMIT)));
        }
    }

    private String fromPlace() {
        return FROM_PLACE.formatted(tables.dialect().fourBytes("block_no * 200"));
    }

    private LimitedStatement page(String place, String whole, String rows) {
        String sql = place + PAGE.formatted(whole, CommentColumns.READ, rows);
        return new LimitedStatement(tables, CommentRange.plannedOnce(tables, sql));
    }

    /** The counts are looked at in the statement that reads the rows, but for MariaDB's, whose limits take no expressions, and H2's, which would
     * look at them again for each row. */
    private boolean inOneStatement() {
        return tables.dialect() == Dialect.POSTGRESQL;
    }

    CommentRows page(Transactions transactions, CommentPageQuery query) {
        long skip = (query.page() - 1L) * query.size();
        if (skip < NEAR) {
            return transactions.read(handle -> page(passing(handle, near, query, skip), query));
        }
        return inOneStatement()
                ? transactions.read(handle -> page(
                        Objects.requireNonNull(far.get(query.visibility()))
                                .with(handle, Map.of("limit", (long) query.size()))
                                .bind("skip", skip),
                        query))
                : transactions.snapshot(handle -> inTwo(handle, query, skip));
    }

    private CommentRows inTwo(Handle handle, CommentPageQuery query, long skip) {
        long[] place = handle.createQuery(places.get(query.visibility()))
                .bind("post", query.post().value())
                .bind("skip", skip)
                .map((result, context) -> new long[] {result.getLong(1), result.getLong(2)})
                .findOne()
                .orElse(new long[] {CommentId.MAX_NUMBER, skip});
        byte[] start = ThreadPath.top((int) Math.min(Integer.MAX_VALUE, place[0] * CommentSpans.BLOCK))
                .bytes();
        return page(passing(handle, far, query, skip - place[1]).bind("start", start), query);
    }

    private static Read passing(
            Handle handle, Map<Visibility, LimitedStatement> statements, CommentPageQuery query, long skip) {
        return Objects.requireNonNull(statements.get(query.visibility()))
                .with(handle, Map.of("limit", (long) query.size(), "skip", skip, "reach", skip + query.size()));
    }

    private static CommentRows page(Read statement, CommentPageQuery query) {
        return statement.bind("post", query.post().value()).scan(CommentPages::read);
    }

    private static CommentRows read(ResultSet result) throws SQLException {
        long total = 0;
        List<Comment> rows = new ArrayList<>();
        while (result.next()) {
            Row row = new Row(result);
            total = row.number();
            if (!row.isNullNext()) {
                rows.add(CommentColumns.read(row));
            }
        }
        return new CommentRows(rows, total);
    }
}
