package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** PostgreSQL: one statement for a whole flush, its sequence included, which locks the tallies in the order of their ids. */
final class UnnestedViewSums implements ViewSums {

    private final String sql;

    UnnestedViewSums(Tables tables) {
        this.sql = tables.sql("""
                WITH moved AS (
                  UPDATE {p}view_node SET sequence = :sequence WHERE node = :node AND sequence < :sequence RETURNING node
                ), given AS (
                  SELECT g.* FROM UNNEST(:posts, :hours, :counts) AS g (post_id, hour_no, views) WHERE EXISTS (SELECT 1 FROM moved)
                ), held AS (
                  SELECT t.post_id, t.board_no FROM {p}post_tally t
                  WHERE t.post_id IN (SELECT post_id FROM given) ORDER BY t.post_id FOR UPDATE
                ), summed AS (
                  UPDATE {p}post_tally t SET views = t.views + f.views
                  FROM (SELECT g.post_id, SUM(g.views) AS views FROM given g JOIN held ON held.post_id = g.post_id GROUP BY g.post_id) f
                  WHERE t.post_id = f.post_id
                ), by_hour AS (
                  SELECT g.post_id, g.hour_no, held.board_no, g.views FROM given g JOIN held ON held.post_id = g.post_id
                ), by_day AS (
                  SELECT post_id, CAST(FLOOR(hour_no / 24.0) AS BIGINT) AS day_no, board_no, SUM(views) AS views FROM by_hour GROUP BY 1, 2, 3
                ),""" + known("hour") + "," + known("day") + """
                SELECT COUNT(*) FROM moved
                """);
    }

    /** Rows that are there are updated, which writes half as much to the log as to meet them by an insertion; those that are not are inserted. */
    private static String known(String bucket) {
        return """

                known_@s AS (
                  UPDATE {p}view_@ v SET views = v.views + b.views FROM by_@ b WHERE v.post_id = b.post_id AND v.@_no = b.@_no
                  RETURNING v.post_id, v.@_no
                ), new_@s AS (
                  INSERT INTO {p}view_@ AS v (post_id, @_no, board_no, views)
                  SELECT b.post_id, b.@_no, b.board_no, b.views FROM by_@ b
                  WHERE NOT EXISTS (SELECT 1 FROM known_@s k WHERE k.post_id = b.post_id AND k.@_no = b.@_no)
                  ORDER BY b.post_id, b.@_no
                  ON CONFLICT (post_id, @_no) DO UPDATE SET views = v.views + EXCLUDED.views
                )""".replace("@", bucket);
    }

    @Override
    public boolean apply(Handle handle, ViewFlush flush) {
        return handle.createQuery(sql)
                .bind("node", flush.node().value())
                .bind("sequence", flush.sequence())
                .bindArray(
                        "posts", Long.class, each(flush, count -> count.post().value()))
                .bindArray("hours", Long.class, each(flush, ViewCount::hour))
                .bindArray("counts", Long.class, each(flush, ViewCount::count))
                .mapTo(Long.class)
                .one()
                .equals(1L);
    }

    private static List<Long> each(ViewFlush flush, ToLongFunction<ViewCount> part) {
        return flush.counts().stream().map(part::applyAsLong).toList();
    }
}
