package dev.madang.forum.jdbc;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BucketViews;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewBucket;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import dev.madang.forum.storage.ViewTotals;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;

final class JdbcViews implements ViewStorage {

    private static final long NO_POST = -1;

    private final Transactions transactions;
    private final Transactions reads;
    private final ViewApplication application;
    private final String lastSequence;
    private final String insertFirst;
    private final String isFirst;
    private final String totals;
    private final ViewRanking ranking;
    private final Map<ViewBucket, String> history = new EnumMap<>(ViewBucket.class);
    private final Map<ViewBucket, Prune> prunes = new EnumMap<>(ViewBucket.class);
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
        this.totals = tables.sql("""
                SELECT n.sequence, t.post_id, t.views FROM (SELECT 1) one
                LEFT JOIN {p}view_node n ON n.node = :node LEFT JOIN {p}post_tally t ON t.post_id IN (<posts>)
                """);
        this.ranking = new ViewRanking(tables);
        for (ViewBucket bucket : ViewBucket.values()) {
            String name = bucket.name().toLowerCase(Locale.ROOT);
            this.history.put(bucket, tables.sql("""
                    SELECT #_no, views FROM {p}view_# WHERE post_id = :post AND #_no >= :from AND #_no < :to ORDER BY #_no
                    """.replace("#", name)));
            this.prunes.put(
                    bucket, Prune.of(tables, "view_" + name, List.of("post_id", name + "_no"), name + "_no < :before"));
        }
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

    /** One statement, so that totals and sequence are of one moment; from where writes go, which no reader may be behind. */
    @Override
    public ViewTotals totals(NodeId node, Set<PostId> posts) {
        Collection<Long> ids = posts.isEmpty()
                ? List.of(NO_POST)
                : posts.stream().map(PostId::value).toList();
        Map<PostId, Long> views = new HashMap<>();
        long[] sequence = new long[1];
        transactions.read(handle -> {
            Lists.bind(handle, totals, "posts", ids)
                    .bind("node", node.value())
                    .map((result, context) -> new long[] {result.getLong(1), result.getLong(2), result.getLong(3)})
                    .forEach(row -> {
                        sequence[0] = row[0];
                        if (row[1] != 0) {
                            views.put(PostId.of(row[1]), row[2]);
                        }
                    });
            return views;
        });
        return new ViewTotals(sequence[0], views);
    }

    @Override
    public List<MostRead> mostRead(MostReadQuery query) {
        return reads.snapshot(handle -> ranking.mostRead(handle, query));
    }

    @Override
    public List<BucketViews> history(HistoryQuery query) {
        return reads.read(handle -> handle.createQuery(
                        Objects.requireNonNull(history.get(query.range().bucket())))
                .bind("post", query.post().value())
                .bind("from", query.range().from())
                .bind("to", query.range().to())
                .map((result, context) -> new BucketViews(result.getLong(1), result.getLong(2)))
                .list());
    }

    @Override
    public int prune(PruneViews prune) {
        return transactions.write(handle -> {
            int gone = prune(handle, ViewBucket.HOUR, prune.hoursBefore(), prune.limit());
            gone += prune(handle, ViewBucket.DAY, prune.daysBefore(), prune.limit() - gone);
            return gone + firstViews.run(handle, Micros.of(prune.firstViewsBefore()), prune.limit() - gone);
        });
    }

    private int prune(Handle handle, ViewBucket bucket, Instant before, int limit) {
        return Objects.requireNonNull(prunes.get(bucket)).run(handle, firstFrom(bucket, before), limit);
    }

    /** The first hour or day that does not begin before {@code time}. */
    private static long firstFrom(ViewBucket bucket, Instant time) {
        return -Math.floorDiv(-Micros.of(time), bucket.length().toMillis() * 1_000);
    }
}
