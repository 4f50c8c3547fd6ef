package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.HourlyViews;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

final class JdbcViews implements ViewStorage {

    private static final long HOUR = Duration.ofHours(1).toMillis() * 1_000;

    private final Transactions transactions;
    private final Transactions reads;
    private final ViewApplication application;
    private final String lastSequence;
    private final String insertFirst;
    private final String isFirst;
    private final String totals;
    private final String mostRead;
    private final String history;
    private final Prune hours;
    private final Prune firstViews;

    JdbcViews(Transactions transactions, Transactions reads, Tables tables) {
        this.transactions = transactions;
        this.reads = reads;
        this.application = new ViewApplication(tables);
        this.lastSequence = tables.sql("SELECT sequence FROM {p}view_node WHERE node = :node");
        this.isFirst = tables.sql("""
                SELECT 1 FROM {p}first_view WHERE post_id = :post AND viewer = :viewer AND window_start = :start
                """);
        this.insertFirst =
                tables.sql("INSERT INTO {p}first_view (post_id, viewer, window_start) VALUES (:post, :viewer, :start)");
        this.totals = tables.sql("SELECT post_id, views FROM {p}post_tally WHERE post_id IN (<posts>)");
        this.mostRead = tables.sql(
                "SELECT " + PostColumns.SUMMARY + ", v.summed FROM (SELECT h.post_id, SUM(h.views) AS summed" + """
                 FROM {p}view_hour h JOIN {p}post p ON p.id = h.post_id JOIN {p}board b ON b.board_no = p.board_no
                WHERE h.hour_no >= :fromHour AND h.hour_no < :toHour AND p.published = 1 AND b.board_key IN (<boards>)
                GROUP BY h.post_id ORDER BY summed DESC, h.post_id DESC LIMIT :limit) v
                JOIN {p}post p ON p.id = v.post_id
                JOIN {p}post_tally t ON t.post_id = p.id
                JOIN {p}board b ON b.board_no = p.board_no
                ORDER BY v.summed DESC, p.id DESC
                """);
        this.history = tables.sql("""
                SELECT hour_no, views FROM {p}view_hour
                WHERE post_id = :post AND hour_no >= :fromHour AND hour_no < :toHour ORDER BY hour_no
                """);
        this.hours = Prune.of(tables, "view_hour", List.of("post_id", "hour_no"), "hour_no < :before");
        this.firstViews =
                Prune.of(tables, "first_view", List.of("post_id", "viewer", "window_start"), "window_start < :before");
    }

    @Override
    public boolean apply(ViewFlush flush) {
        return transactions.write(handle -> application.apply(handle, flush));
    }

    @Override
    public long lastSequence(NodeId node) {
        return transactions.read(handle -> handle.createQuery(lastSequence)
                .bind("node", node.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Of two that insert at once the unique key refuses one, which then looks again. */
    @Override
    public boolean firstView(FirstView view) {
        return transactions.write(handle -> {
            boolean seen = handle.createQuery(isFirst)
                    .bind("post", view.post().value())
                    .bind("viewer", view.viewer())
                    .bind("start", Micros.of(view.windowStart()))
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
            if (!seen) {
                insert(handle, view);
            }
            return !seen;
        });
    }

    private void insert(Handle handle, FirstView view) {
        handle.createUpdate(insertFirst)
                .bind("post", view.post().value())
                .bind("viewer", view.viewer())
                .bind("start", Micros.of(view.windowStart()))
                .execute();
    }

    @Override
    public Map<PostId, Long> totals(Set<PostId> posts) {
        Map<PostId, Long> found = new HashMap<>();
        if (!posts.isEmpty()) {
            List<Long> ids = posts.stream().map(PostId::value).toList();
            reads.read(handle -> Lists.bind(handle, totals, "posts", ids)
                            .map((result, context) -> Map.entry(PostId.of(result.getLong(1)), result.getLong(2)))
                            .list())
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    @Override
    public List<MostRead> mostRead(MostReadQuery query) {
        if (query.boards().isEmpty()) {
            return List.of();
        }
        List<String> boards =
                query.boards().stream().map(BoardKey::value).sorted().toList();
        return reads.read(handle -> Lists.bind(handle, mostRead, "boards", boards)
                .bind("fromHour", query.fromHour())
                .bind("toHour", query.toHour())
                .bind("limit", query.limit())
                .map((result, context) -> {
                    Row row = new Row(result);
                    return new MostRead(PostColumns.summary(row), row.number());
                })
                .list());
    }

    @Override
    public List<HourlyViews> history(HistoryQuery query) {
        return reads.read(handle -> handle.createQuery(history)
                .bind("post", query.post().value())
                .bind("fromHour", query.fromHour())
                .bind("toHour", query.toHour())
                .map((result, context) -> new HourlyViews(result.getLong(1), result.getLong(2)))
                .list());
    }

    @Override
    public int prune(PruneViews prune) {
        return transactions.write(handle -> {
            int gone = hours.run(handle, firstHourFrom(prune.hoursBefore()), prune.limit());
            return gone + firstViews.run(handle, Micros.of(prune.firstViewsBefore()), prune.limit() - gone);
        });
    }

    /** The first hour that does not begin before {@code time}. */
    private static long firstHourFrom(Instant time) {
        return -Math.floorDiv(-Micros.of(time), HOUR);
    }
}
