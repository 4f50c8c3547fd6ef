package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.BucketViews;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewBucket;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
import dev.madang.forum.storage.ViewTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

record RocksViews(RocksStore store) implements ViewStorage {

    private static final Comparator<Map.Entry<Long, Long>> MOST_FIRST = Map.Entry.<Long, Long>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey())
            .reversed();

    private static Key sequence(NodeId node) {
        return Key.of(Table.SEQUENCE).text(node.value());
    }

    @Override
    public boolean apply(ViewFlush flush) {
        return store.write(unit -> {
            Key sequence = sequence(flush.node());
            if (flush.sequence() <= unit.lock(sequence).map(In::number).orElse(0L)) {
                return false;
            }
            unit.put(sequence, Out.ofNumber(flush.sequence()));
            flush.counts().forEach(count -> add(unit, count));
            return true;
        });
    }

    private static void add(Writing unit, ViewCount count) {
        Key total = Posts.views(count.post());
        Optional<Long> before = unit.lock(total).map(In::number);
        if (before.isPresent()) {
            unit.put(total, Out.ofNumber(before.get() + count.count()));
            for (ViewBucket kind : ViewBucket.values()) {
                new Bucket(kind, kind.of(count.hour()), count.post()).add(unit, count.count());
            }
        }
    }

    @Override
    public long lastSequence(NodeId node) {
        return store.read(reading -> reading.number(sequence(node)));
    }

    @Override
    public boolean firstView(FirstView view) {
        return store.write(unit -> {
            Seen seen = Seen.of(view);
            if (unit.lock(seen.key()).isPresent()) {
                return false;
            }
            unit.put(seen.key(), new Out());
            unit.put(seen.keyByTime(), new Out());
            return true;
        });
    }

    @Override
    public ViewTotals totals(NodeId node, Set<PostId> posts) {
        return store.read(reading -> {
            Map<PostId, Long> totals = new HashMap<>();
            posts.forEach(id -> reading.get(Posts.views(id)).map(In::number).ifPresent(total -> totals.put(id, total)));
            return new ViewTotals(reading.number(sequence(node)), totals);
        });
    }

    @Override
    public List<MostRead> mostRead(MostReadQuery query) {
        return store.read(reading -> {
            Posts posts = new Posts(reading);
            return sums(reading, query).entrySet().stream()
                    .sorted(MOST_FIRST)
                    .map(sum -> Map.entry(posts.known(PostId.of(sum.getKey())), sum.getValue()))
                    .filter(read -> read.getKey().isPublished()
                            && query.boards().contains(read.getKey().number.board()))
                    .limit(query.limit())
                    .map(read -> new MostRead(posts.summary(read.getKey()), read.getValue()))
                    .toList();
        });
    }

    private static Map<Long, Long> sums(Reading reading, MostReadQuery span) {
        Map<Long, Long> sums = new HashMap<>();
        for (BucketRange range : span.ranges()) {
            ViewBucket kind = range.bucket();
            try (Cursor cursor = reading.ascending(Bucket.from(kind, range.from()), Bucket.from(kind, range.to()))) {
                while (cursor.next()) {
                    long post = Bucket.read(kind, cursor.key()).post().value();
                    sums.merge(post, cursor.value().number(), Long::sum);
                }
            }
        }
        return sums;
    }

    @Override
    public List<BucketViews> history(HistoryQuery query) {
        return store.read(reading -> {
            BucketRange range = query.range();
            Key ofPost = Bucket.of(range.bucket(), query.post());
            List<BucketViews> history = new ArrayList<>();
            try (Cursor cursor = reading.ascending(ofPost.number(range.from()), ofPost.number(range.to()))) {
                while (cursor.next()) {
                    history.add(new BucketViews(
                            cursor.key().after(ofPost).number(), cursor.value().number()));
                }
            }
            return history;
        });
    }

    @Override
    public int prune(PruneViews prune) {
        return store.write(unit -> {
            int gone = prune(unit, ViewBucket.HOUR, prune.hoursBefore(), prune.limit());
            gone += prune(unit, ViewBucket.DAY, prune.daysBefore(), prune.limit() - gone);
            List<Key> views = unit.before()
                    .keys(Key.of(Table.FIRST_VIEW_AT), Seen.from(prune.firstViewsBefore()), prune.limit() - gone);
            views.forEach(key -> Seen.read(key).forget(unit));
            return gone + views.size();
        });
    }

    private static int prune(Writing unit, ViewBucket kind, Instant before, int limit) {
        List<Key> old = unit.before().keys(Bucket.all(kind), Bucket.from(kind, Bucket.notBefore(kind, before)), limit);
        old.forEach(key -> Bucket.read(kind, key).forget(unit));
        return old.size();
    }
}
