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
                ), hours AS (
                  INSERT INTO {p}view_hour AS h (post_id, hour_no, board_no, views)
                  SELECT g.post_id, g.hour_no, held.board_no, g.views FROM given g JOIN held ON held.post_id = g.post_id
                  ORDER BY g.post_id, g.hour_no
                  ON CONFLICT (post_id, hour_no) DO UPDATE SET views = h.views + EXCLUDED.views
                ), days AS (
                  INSERT INTO {p}view_day AS d (post_id, day_no, board_no, views)
                  SELECT g.post_id, FLOOR(g.hour_no / 24.0), held.board_no, SUM(g.views)
                  FROM given g JOIN held ON held.post_id = g.post_id GROUP BY 1, 2, 3 ORDER BY 1, 2
                  ON CONFLICT (post_id, day_no) DO UPDATE SET views = d.views + EXCLUDED.views
                )
                SELECT COUNT(*) FROM moved
                """);
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
