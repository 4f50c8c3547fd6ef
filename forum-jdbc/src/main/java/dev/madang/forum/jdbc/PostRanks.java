package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.storage.RankQuery;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** How many rows stand above a number: whole regions, then whole blocks, then the rows of its own block. */
final class PostRanks {

    private static final String SQL = """
            SELECT
              (SELECT COALESCE(SUM(s.%1$s), 0) FROM {p}span s
               WHERE s.board_no = p.board_no AND s.lvl = 2 AND s.block_no > p.post_no / 20000)
              + (SELECT COALESCE(SUM(s.%1$s), 0) FROM {p}span s
                 WHERE s.board_no = p.board_no AND s.lvl = 1
                   AND s.block_no > p.post_no / 200 AND s.block_no < (p.post_no / 20000 + 1) * 100)
              + (SELECT COUNT(*) FROM {p}post q
                 WHERE q.board_no = p.board_no AND %2$s
                   AND q.post_no > p.post_no AND q.post_no < (p.post_no / 200 + 1) * 200)
            FROM {p}post p
            WHERE p.board_no = (SELECT board_no FROM {p}board WHERE board_key = :board) AND p.%3$s AND p.post_no = :number
            """;

    private final Map<Visibility, String> ranks = new EnumMap<>(Visibility.class);

    PostRanks(Tables tables) {
        // Whole numbers are divided by DIV on MariaDB, and by / elsewhere.
        String division = tables.dialect() == Dialect.MARIADB ? "DIV" : "/";
        ranks.put(
                Visibility.PUBLISHED,
                tables.sql(SQL.replace("/", division).formatted("listed", "q.shelf = 1", "shelf = 1")));
        ranks.put(
                Visibility.EVERYTHING,
                tables.sql(
                        SQL.replace("/", division).formatted("total", "q.shelf IN (0, 1, 2)", "shelf IN (0, 1, 2)")));
    }

    OptionalLong rank(Handle handle, RankQuery query) {
        return handle.createQuery(ranks.get(query.visibility()))
                .bind("board", query.number().board().value())
                .bind("number", query.number().value())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
