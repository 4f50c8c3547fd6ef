package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.storage.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * H2 and MariaDB: finds by the counts where a page begins. The counts of all regions are summed up to the one that holds it, and those of its
 * hundred blocks are read.
 */
final class PagePlaces {

    /**
     * Where a page begins.
     *
     * @param below its rows have numbers below this; 0 where the list ends before
     * @param skip how many of those are passed over: less than a block's
     */
    record Place(long below, long skip) {}

    private static final String REGION = """
            WITH regions AS (
              SELECT s.block_no, s.%1$s AS n, SUM(s.%1$s) OVER (ORDER BY s.block_no DESC) AS upto
              FROM {p}span s WHERE s.board_no = %2$s AND s.lvl = 2
            ), region AS (
              SELECT block_no, upto - n AS passed FROM regions WHERE upto > :skip ORDER BY block_no DESC LIMIT 1
            )
            """;

    private static final String BETWEEN = """
            SELECT s.block_no, s.%1$s, r.passed FROM region r
            JOIN {p}span s ON s.board_no = %2$s AND s.lvl = 1 AND s.block_no >= r.block_no * 100 AND s.block_no < r.block_no * 100 + 100
            ORDER BY s.block_no DESC
            """;

    /** MariaDB looks up in an index what is equal to a column of another row, and reads the whole board for what lies between two. */
    private static final String EACH = """
            SELECT s.block_no, s.%1$s, r.passed FROM region r
            STRAIGHT_JOIN (%3$s) tens STRAIGHT_JOIN (%3$s) ones
            STRAIGHT_JOIN {p}span s ON s.board_no = %2$s AND s.lvl = 1 AND s.block_no = r.block_no * 100 + tens.n * 10 + ones.n
            ORDER BY s.block_no DESC
            """;

    private static final String DIGITS = IntStream.range(0, 10)
            .mapToObj(digit -> "SELECT " + digit + " AS n")
            .collect(Collectors.joining(" UNION ALL "));

    private final Map<Visibility, NamedQuery> blocks = new EnumMap<>(Visibility.class);

    PagePlaces(Tables tables) {
        String sql = REGION + (tables.dialect() == Dialect.MARIADB ? EACH : BETWEEN);
        for (Visibility visibility : Visibility.values()) {
            String count = visibility == Visibility.PUBLISHED ? "listed" : "total";
            blocks.put(visibility, NamedQuery.of(tables.sql(sql.formatted(count, PostRange.BOARD, DIGITS))));
        }
    }

    /** Looks where a page begins, by one statement. */
    Place find(Handle handle, PageQuery query, long skip) {
        return Objects.requireNonNull(blocks.get(query.visibility()))
                .on(handle)
                .bind("board", query.board().value())
                .bind("skip", skip)
                .scan(rows -> place(rows, skip));
    }

    private static Place place(ResultSet blocks, long skip) throws SQLException {
        long passed = -1;
        while (blocks.next()) {
            passed = passed < 0 ? blocks.getLong(3) : passed;
            long rows = blocks.getLong(2);
            if (passed + rows > skip) {
                return new Place((blocks.getLong(1) + 1) * Spans.BLOCK, skip - passed);
            }
            passed += rows;
        }
        return new Place(0, 0);
    }
}
