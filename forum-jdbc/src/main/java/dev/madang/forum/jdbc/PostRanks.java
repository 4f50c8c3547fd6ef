package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.storage.RankQuery;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * How many rows stand above a number: whole regions, then whole blocks, then the rows of its own block. The bounds are parameters, and each shelf is counted
 * alone: a bound that comes from another row is not looked up in an index everywhere, and a list of shelves neither.
 */
final class PostRanks {

    private static final String SQL = """
            SELECT
              (SELECT COALESCE(SUM(s.%1$s), 0) FROM {p}span s WHERE s.board_no = %3$s AND s.lvl = 2 AND s.block_no > :region)
              + (SELECT COALESCE(SUM(s.%1$s), 0) FROM {p}span s
                 WHERE s.board_no = %3$s AND s.lvl = 1 AND s.block_no > :block AND s.block_no < :lastBlock)
              + %2$s
            FROM (%4$s) p
            """;

    private static final String IN_BLOCK = "(SELECT COUNT(*) FROM {p}post q WHERE q.board_no = " + PostRange.BOARD
            + " AND q.shelf = %d AND q.post_no > :number AND q.post_no < :nextBlock)";

    private static final String ITSELF = "SELECT q.id FROM {p}post q WHERE q.board_no = " + PostRange.BOARD
            + " AND q.shelf = %d AND q.post_no = :number";

    private final Map<Visibility, String> ranks = new EnumMap<>(Visibility.class);

    PostRanks(Tables tables) {
        for (Visibility visibility : Visibility.values()) {
            String count = visibility == Visibility.PUBLISHED ? "listed" : "total";
            String inBlock = PostRange.shelves(visibility).stream()
                    .map(IN_BLOCK::formatted)
                    .collect(Collectors.joining(" + "));
            String itself = PostRange.shelves(visibility).stream()
                    .map(ITSELF::formatted)
                    .collect(Collectors.joining(" UNION ALL "));
            String sql = tables.sql(SQL.formatted(count, inBlock, PostRange.BOARD, itself));
            ranks.put(visibility, PlannedOnce.hiding("nextBlock", "BIGINT", tables, sql));
        }
    }

    OptionalLong rank(Handle handle, RankQuery query) {
        long number = query.number().value();
        return handle.createQuery(ranks.get(query.visibility()))
                .bind("board", query.number().board().value())
                .bind("number", number)
                .bind("region", number / Spans.REGION)
                .bind("block", number / Spans.BLOCK)
                .bind("lastBlock", (number / Spans.REGION + 1) * (Spans.REGION / Spans.BLOCK))
                .bind("nextBlock", (number / Spans.BLOCK + 1) * Spans.BLOCK)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
