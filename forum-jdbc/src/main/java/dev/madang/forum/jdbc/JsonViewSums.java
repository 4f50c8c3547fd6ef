package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * MariaDB: one statement for the totals, which locks the tallies, one for the hours and one for the days, of a thousand counts each, which come as
 * JSON. A statement for each count took ten times as long, and who reads a post whose views are on their way has to ask for them.
 */
final class JsonViewSums implements ViewSums {

    /** Far less than any server takes in one message. */
    private static final int AT_ONCE = 1_000;

    private static final String GIVEN = "JSON_TABLE(:rows, '$[*]' COLUMNS ("
            + "post_id BIGINT PATH '$[0]', number BIGINT PATH '$[1]', views BIGINT PATH '$[2]')) g"
            + " STRAIGHT_JOIN {p}post_tally t ON t.post_id = g.post_id";

    private final String move;
    private final String addTotal;
    private final String addHour;
    private final String addDay;

    JsonViewSums(Tables tables) {
        this.move =
                tables.sql("UPDATE {p}view_node SET sequence = :sequence WHERE node = :node AND sequence < :sequence");
        this.addTotal = tables.sql("UPDATE " + GIVEN + " SET t.views = t.views + g.views");
        this.addHour = tables.sql(add("hour"));
        this.addDay = tables.sql(add("day"));
    }

    /** A post that is not there has no tally, and nothing is added. */
    private static String add(String bucket) {
        return """
                INSERT INTO {p}view_@ (post_id, @_no, board_no, views)
                SELECT t.post_id, g.number, t.board_no, g.views FROM %s
                ON DUPLICATE KEY UPDATE views = {p}view_@.views + VALUES(views)
                """.formatted(GIVEN).replace("@", bucket);
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
        List<ViewCount> hours = flush.counts();
        List<String> totals = FlushedCounts.byPost(hours).entrySet().stream()
                .map(total -> row(total.getKey(), 0, total.getValue()))
                .toList();
        add(handle, addTotal, totals);
        add(handle, addHour, rows(hours));
        add(handle, addDay, rows(FlushedCounts.byDay(hours)));
        return true;
    }

    private static List<String> rows(List<ViewCount> counts) {
        return counts.stream()
                .map(count -> row(count.post().value(), count.hour(), count.count()))
                .toList();
    }

    private static String row(long post, long number, long views) {
        return "[" + post + "," + number + "," + views + "]";
    }

    private static void add(Handle handle, String sql, List<String> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            String part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).stream()
                    .collect(Collectors.joining(",", "[", "]"));
            handle.createUpdate(sql).bind("rows", part).execute();
        }
    }
}
