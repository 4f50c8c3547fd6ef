package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.storage.CommentRankQuery;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * How many rows of a thread stand before a comment: all of them, less whole regions and blocks from its own on, and the rows before it in its
 * own block.
 */
final class CommentRanks {

    private static final String SQL = """
            SELECT
              CASE WHEN c.root_no < 200 THEN 0 ELSE
                t.%1$s
                - (SELECT COALESCE(SUM(s.%2$s), 0) FROM {p}comment_span s
                   WHERE s.post_id = c.post_id AND s.lvl = 2 AND s.block_no > c.root_no / 20000)
                - (SELECT COALESCE(SUM(s.%2$s), 0) FROM {p}comment_span s
                   WHERE s.post_id = c.post_id AND s.lvl = 1
                     AND s.block_no >= c.root_no / 200 AND s.block_no < (c.root_no / 20000 + 1) * 100)
              END
              + (SELECT COUNT(*) FROM {p}comment q
                 WHERE q.post_id = c.post_id AND %3$s AND q.path < c.path AND q.path >= :start)
            FROM {p}comment c JOIN {p}post_tally t ON t.post_id = c.post_id
            WHERE c.post_id = :post AND c.comment_no = :number AND c.%4$s
            """;

    private final String root;
    private final Map<Visibility, String> ranks = new EnumMap<>(Visibility.class);

    CommentRanks(Tables tables) {
        this.root = tables.sql("SELECT root_no FROM {p}comment WHERE post_id = :post AND comment_no = :number");
        // Whole numbers are divided by DIV on MariaDB, and by / elsewhere.
        String sql = SQL.replace("/", tables.dialect() == Dialect.MARIADB ? "DIV" : "/");
        ranks.put(Visibility.PUBLISHED, tables.sql(sql.formatted("thread", "listed", "q.listed = 1", "listed = 1")));
        ranks.put(
                Visibility.EVERYTHING,
                tables.sql(sql.formatted("total", "total", "q.listed IN (0, 1)", "listed IN (0, 1)")));
    }

    OptionalLong rank(Handle handle, CommentRankQuery query) {
        long post = query.id().post().value();
        // A comment never changes its place, so this may be read before.
        return handle.createQuery(root)
                .bind("post", post)
                .bind("number", query.id().number())
                .mapTo(Integer.class)
                .findOne()
                .flatMap(top -> handle.createQuery(ranks.get(query.visibility()))
                        .bind("post", post)
                        .bind("number", query.id().number())
                        .bind(
                                "start",
                                ThreadPath.top(top / CommentSpans.BLOCK * CommentSpans.BLOCK)
                                        .bytes())
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
