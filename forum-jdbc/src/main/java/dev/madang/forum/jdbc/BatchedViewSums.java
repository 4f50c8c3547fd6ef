package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewCount;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One batch for the totals, one for the hours. */
final class BatchedViewSums implements ViewSums {

    private static final Columns COLUMNS = new Columns(List.of("post_id BIGINT", "hour_no BIGINT"), List.of("views"));

    private final String addTotal;
    private final String addHour;

    BatchedViewSums(Tables tables) {
        this.addTotal = tables.sql("UPDATE {p}post_tally SET views = views + :count WHERE post_id = :post");
        this.addHour = tables.add("view_hour", COLUMNS, 1);
    }

    @Override
    public void add(Handle handle, List<ViewCount> counts) {
        Map<Long, Long> totals = new TreeMap<>();
        counts.forEach(count -> totals.merge(count.post().value(), count.count(), Long::sum));
        PreparedBatch batch = handle.prepareBatch(addTotal);
        totals.forEach(
                (post, count) -> batch.bind("post", post).bind("count", count).add());
        Set<Long> there = there(List.copyOf(totals.keySet()), batch.execute());
        PreparedBatch hours = handle.prepareBatch(addHour);
        counts.stream()
                .filter(count -> there.contains(count.post().value()))
                .forEach(count -> hours.bind(0, count.post().value())
                        .bind(1, count.hour())
                        .bind(2, count.count())
                        .add());
        if (hours.size() > 0) {
            hours.execute();
        }
    }

    private static Set<Long> there(List<Long> posts, int[] changed) {
        Set<Long> there = new HashSet<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] != 0) {
                there.add(posts.get(i));
            }
        }
        return there;
    }
}
