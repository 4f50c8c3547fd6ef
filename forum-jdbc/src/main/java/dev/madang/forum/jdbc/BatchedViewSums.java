package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** H2: one batch for the totals, which locks the tallies, one for the hours and one for the days. */
final class BatchedViewSums implements ViewSums {

    private final String move;
    private final String addTotal;
    private final String addHour;
    private final String addDay;

    BatchedViewSums(Tables tables) {
        this.move =
                tables.sql("UPDATE {p}view_node SET sequence = :sequence WHERE node = :node AND sequence < :sequence");
        this.addTotal = tables.sql("UPDATE {p}post_tally SET views = views + :count WHERE post_id = :post");
        this.addHour = tables.sql(add("hour"));
        this.addDay = tables.sql(add("day"));
    }

    /** A post that is not there has no tally, and nothing is added. */
    private static String add(String bucket) {
        return """
                MERGE INTO {p}view_@ kept USING (
                  SELECT t.post_id, CAST(:number AS BIGINT) AS @_no, t.board_no, CAST(:count AS BIGINT) AS views
                  FROM {p}post_tally t WHERE t.post_id = :post
                ) v ON kept.post_id = v.post_id AND kept.@_no = v.@_no
                WHEN MATCHED THEN UPDATE SET kept.views = kept.views + v.views
                WHEN NOT MATCHED THEN INSERT (post_id, @_no, board_no, views) VALUES (v.post_id, v.@_no, v.board_no, v.views)
                """.replace("@", bucket);
    }

    @Override
    public boolean apply(Handle handle, ViewFlush flush) {
        int moved = handle.createUpdate(move)
                .bind("node", flush.node().value())
                .bind("sequence", flush.sequence())
                .execute();
        if (moved == 0) {
            return false;
        }
        if (!flush.counts().isEmpty()) {
            addTotals(handle, flush.counts());
            add(handle, addHour, flush.counts());
            add(handle, addDay, FlushedCounts.byDay(flush.counts()));
        }
        return true;
    }

    private void addTotals(Handle handle, List<ViewCount> counts) {
        PreparedBatch batch = handle.prepareBatch(addTotal);
        FlushedCounts.byPost(counts)
                .forEach((post, count) ->
                        batch.bind("post", post).bind("count", count).add());
        batch.execute();
    }

    private static void add(Handle handle, String sql, List<ViewCount> counts) {
        PreparedBatch batch = handle.prepareBatch(sql);
        counts.forEach(count -> batch.bind("post", count.post().value())
                .bind("number", count.hour())
                .bind("count", count.count())
                .add());
        batch.execute();
    }
}
