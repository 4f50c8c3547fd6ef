package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewCount;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** PostgreSQL: one statement for a whole flush, which locks the tallies in the order of their ids. */
final class UnnestedViewSums implements ViewSums {

    private final String sql;

    UnnestedViewSums(Tables tables) {
        this.sql = tables.sql("""
                WITH given AS (
                  SELECT * FROM UNNEST(:posts, :hours, :counts) AS g (post_id, hour_no, views)
                ), held AS (
                  SELECT t.post_id FROM {p}post_tally t
                  WHERE t.post_id IN (SELECT post_id FROM given) ORDER BY t.post_id FOR UPDATE
                ), folded AS (
                  SELECT g.post_id, SUM(g.views) AS views FROM given g JOIN held ON held.post_id = g.post_id GROUP BY g.post_id
                ), summed AS (
                  UPDATE {p}post_tally t SET views = t.views + f.views FROM folded f WHERE t.post_id = f.post_id
                  RETURNING t.post_id
                )
                INSERT INTO {p}view_hour AS h (post_id, hour_no, views)
                SELECT g.post_id, g.hour_no, g.views FROM given g JOIN held ON held.post_id = g.post_id
                ORDER BY g.post_id, g.hour_no
                ON CONFLICT (post_id, hour_no) DO UPDATE SET views = h.views + EXCLUDED.views
                """);
    }

    @Override
    public void add(Handle handle, List<ViewCount> counts) {
        handle.createUpdate(sql)
                .bindArray(
                        "posts",
                        Long.class,
                        counts.stream().map(count -> count.post().value()).toList())
                .bindArray(
                        "hours",
                        Long.class,
                        counts.stream().map(ViewCount::hour).toList())
                .bindArray(
                        "counts",
                        Long.class,
                        counts.stream().map(ViewCount::count).toList())
                .execute();
    }
}
