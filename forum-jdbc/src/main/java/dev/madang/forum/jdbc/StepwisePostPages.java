package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PostRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * H2 and MariaDB: the counts are looked at before, in the same snapshot. MariaDB reads the whole board down to a number that the statement has
 * to find first, and H2 makes such a statement's plan anew each time.
 */
final class StepwisePostPages implements PostPages {

    private static final String PAGE = """
            SELECT s.%1$s, %2$s
            FROM {p}board b
            JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
            LEFT JOIN (%3$s) p ON p.board_no = b.board_no
            LEFT JOIN {p}post_tally t ON t.post_id = p.id
            WHERE b.board_key = :board
            """;

    private static final String COUNTS = """
            SELECT s.block_no, s.%s FROM {p}span s
            WHERE s.board_no = %s AND s.lvl = :level AND s.block_no >= :from AND s.block_no < :until
            ORDER BY s.board_no DESC, s.lvl DESC, s.block_no DESC
            """;

    private static final long REGION_BLOCKS = Spans.REGION / Spans.BLOCK;

    /** Counts of one level. */
    private record Stretch(int level, long from, long until) {
        static final Stretch REGIONS = new Stretch(2, 0, Long.MAX_VALUE);

        static Stretch blocksOf(long region) {
            return new Stretch(1, region * REGION_BLOCKS, (region + 1) * REGION_BLOCKS);
        }
    }

    /**
     * Where a page begins.
     *
     * @param number the region or block; -1 where the board ends before
     * @param skip how many of its rows are passed over
     */
    private record Place(long number, long skip) {
        static final Place BEYOND = new Place(-1, 0);
    }

    private final Map<Visibility, LimitedStatement> pages = new EnumMap<>(Visibility.class);
    private final Map<Visibility, NamedQuery> counts = new EnumMap<>(Visibility.class);

    StepwisePostPages(Tables tables) {
        for (Visibility visibility : Visibility.values()) {
            String count = visibility == Visibility.PUBLISHED ? "listed" : "total";
            String below = PostRange.ofBoard(visibility, "q.post_no < :below", "DESC", "LIMIT :limit OFFSET :skip");
            pages.put(visibility, new LimitedStatement(tables, PAGE.formatted(count, PostColumns.SUMMARY, below)));
            counts.put(visibility, NamedQuery.of(tables.sql(COUNTS.formatted(count, PostRange.BOARD))));
        }
    }

    @Override
    public PostRows page(Transactions transactions, PageQuery query) {
        long skip = (query.page() - 1L) * query.size();
        return skip < NEAR
                ? transactions.read(handle -> page(handle, query, Long.MAX_VALUE, skip))
                : transactions.snapshot(handle -> far(handle, query, skip));
    }

    private PostRows far(Handle handle, PageQuery query, long skip) {
        Place region = place(handle, query, Stretch.REGIONS, skip);
        Place block = place(handle, query, Stretch.blocksOf(region.number()), region.skip());
        return page(handle, query, (block.number() + 1) * Spans.BLOCK, block.skip());
    }

    private Place place(Handle handle, PageQuery query, Stretch stretch, long skip) {
        return Objects.requireNonNull(counts.get(query.visibility()))
                .on(handle)
                .bind("board", query.board().value())
                .bind("level", stretch.level())
                .bind("from", stretch.from())
                .bind("until", stretch.until())
                .scan(rows -> place(rows, skip));
    }

    private static Place place(ResultSet counts, long skip) throws SQLException {
        long left = skip;
        while (counts.next()) {
            long rows = counts.getLong(2);
            if (rows > left) {
                return new Place(counts.getLong(1), left);
            }
            left -= rows;
        }
        return Place.BEYOND;
    }

    private PostRows page(Handle handle, PageQuery query, long below, long skip) {
        return Objects.requireNonNull(pages.get(query.visibility()))
                .with(handle, Map.of("limit", (long) query.size(), "skip", skip, "reach", skip + query.size()))
                .bind("board", query.board().value())
                .bind("below", below)
                .scan(PostPages::read);
    }
}
