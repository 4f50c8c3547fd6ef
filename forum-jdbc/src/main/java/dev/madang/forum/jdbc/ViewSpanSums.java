package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.ViewBucket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The views of given posts in a span, of those that are published on its boards. */
final class ViewSpanSums {

    private static final int POSTS_AT_ONCE = 1_000;

    private final Tables tables;

    ViewSpanSums(Tables tables) {
        this.tables = tables;
    }

    /** Beside a range of an index's second column H2 makes no use of a list for the first one, and reads all there is. */
    private String sql(List<BucketRange> ranges) {
        String number = tables.dialect() == Dialect.H2 ? "#_no + 0" : "#_no";
        List<String> parts = IntStream.range(0, ranges.size())
                .mapToObj(i ->
                        "SELECT post_id, views FROM {p}view_# WHERE post_id IN (<posts>) AND %2$s >= :from%1$d AND %2$s < :to%1$d"
                                .formatted(i, number)
                                .replace("#", ranges.get(i).bucket() == ViewBucket.DAY ? "day" : "hour"))
                .toList();
        return tables.sql("SELECT v.post_id, SUM(v.views), MIN(b.board_key) FROM (" + Union.all(parts) + """
                ) v JOIN {p}post p ON p.id = v.post_id JOIN {p}board b ON b.board_no = p.board_no
                WHERE p.published = 1 GROUP BY v.post_id
                """);
    }

    Map<Long, Long> of(Handle handle, MostReadQuery span, Collection<Long> posts) {
        List<BucketRange> ranges = span.ranges();
        String sql = sql(ranges);
        Map<Long, Long> sums = new HashMap<>();
        List<Long> all = new ArrayList<>(posts);
        for (int from = 0; from < all.size(); from += POSTS_AT_ONCE) {
            List<Long> part = all.subList(from, Math.min(all.size(), from + POSTS_AT_ONCE));
            Query query = Lists.bind(handle, sql, "posts", part);
            for (int i = 0; i < ranges.size(); i++) {
                query.bind("from" + i, ranges.get(i).from())
                        .bind("to" + i, ranges.get(i).to());
            }
            query.map((result, context) -> span.boards().contains(BoardKey.of(result.getString(3)))
                            ? Map.entry(result.getLong(1), result.getLong(2))
                            : Map.entry(0L, 0L))
                    .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        }
        sums.remove(0L);
        return sums;
    }
}
