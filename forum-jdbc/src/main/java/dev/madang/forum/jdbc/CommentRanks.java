package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.storage.CommentRankQuery;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
                   WHERE s.post_id = :post AND s.lvl = 2 AND s.block_no > :region)
                - (SELECT COALESCE(SUM(s.%2$s), 0) FROM {p}comment_span s
                   WHERE s.post_id = :post AND s.lvl = 1 AND s.block_no >= :block AND s.block_no < :lastBlock)
              END
              + %3$s
            FROM {p}comment c JOIN {p}post_tally t ON t.post_id = c.post_id
            WHERE c.post_id = :post AND c.comment_no = :number AND c.%4$s
            """;

    private static final String IN_BLOCK = "(SELECT COUNT(*) FROM {p}comment q"
            + " WHERE q.post_id = :post AND q.listed = %d AND q.path < :path AND q.path >= :start)";

    private final String place;
    private final Map<Visibility, String> ranks = new EnumMap<>(Visibility.class);

    CommentRanks(Tables tables) {
        this.place = tables.sql("SELECT root_no, path FROM {p}comment WHERE post_id = :post AND comment_no = :number");
        String listed = IN_BLOCK.formatted(1);
        ranks.put(Visibility.PUBLISHED, tables.sql(SQL.formatted("thread", "listed", listed, "listed = 1")));
        String all = listed + " + " + IN_BLOCK.formatted(0);
        ranks.put(Visibility.EVERYTHING, tables.sql(SQL.formatted("total", "total", all, "listed IN (0, 1)")));
    }

    @SuppressWarnings("ArrayRecordComponent") // read and bound at once, never compared
    private record Place(int root, byte[] path) {}

    OptionalLong rank(Handle handle, CommentRankQuery query) {
        // A comment never changes its place, so this may be read before.
        return handle.createQuery(place)
                .bind("post", query.id().post().value())
                .bind("number", query.id().number())
                .map((result, context) -> new Place(result.getInt(1), result.getBytes(2)))
                .findOne()
                .flatMap(found -> rank(handle, query, found))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private Optional<Long> rank(Handle handle, CommentRankQuery query, Place place) {
        int region = place.root() / CommentSpans.REGION;
        int block = place.root() / CommentSpans.BLOCK;
        return handle.createQuery(ranks.get(query.visibility()))
                .bind("post", query.id().post().value())
                .bind("number", query.id().number())
                .bind("path", place.path())
                .bind("start", ThreadPath.top(block * CommentSpans.BLOCK).bytes())
                .bind("region", region)
                .bind("block", block)
                .bind("lastBlock", (region + 1) * (CommentSpans.REGION / CommentSpans.BLOCK))
                .mapTo(Long.class)
                .findOne();
    }
}
