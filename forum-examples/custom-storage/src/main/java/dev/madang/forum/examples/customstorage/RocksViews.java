package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.HourlyViews;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import dev.madang.forum.storage.ViewStorage;
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
            Hour hour = new Hour(count.hour(), count.post());
            Out views = Out.ofNumber(unit.number(hour.key()) + count.count());
            unit.put(total, Out.ofNumber(before.get() + count.count()));
            unit.put(hour.key(), views);
            unit.put(hour.keyByPost(), views);
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
    public Map<PostId, Long> totals(Set<PostId> posts) {
        return store.read(reading -> {
            Map<PostId, Long> totals = new HashMap<>();
            posts.forEach(id -> reading.get(Posts.views(id)).map(In::number).ifPresent(total -> totals.put(id, total)));
            return totals;
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

    private static Map<Long, Long> sums(Reading reading, MostReadQuery query) {
        Map<Long, Long> sums = new HashMap<>();
        try (Cursor cursor = reading.ascending(Hour.from(query.fromHour()), Hour.from(query.toHour()))) {
            while (cursor.next()) {
                sums.merge(
                        Hour.read(cursor.key()).post().value(), cursor.value().number(), Long::sum);
            }
        }
        return sums;
    }

    @Override
    public List<HourlyViews> history(HistoryQuery query) {
        return store.read(reading -> {
            Key ofPost = Hour.of(query.post());
            List<HourlyViews> history = new ArrayList<>();
            try (Cursor cursor = reading.ascending(ofPost.number(query.fromHour()), ofPost.number(query.toHour()))) {
                while (cursor.next()) {
                    history.add(new HourlyViews(
                            cursor.key().after(ofPost).number(), cursor.value().number()));
                }
            }
            return history;
        });
    }

    @Override
    public int prune(PruneViews prune) {
        return store.write(unit -> {
            Reading before = unit.before();
            List<Key> hours =
                    before.keys(Key.of(Table.HOUR), Hour.from(Hour.notBefore(prune.hoursBefore())), prune.limit());
            hours.forEach(key -> Hour.read(key).forget(unit));
            List<Key> views = before.keys(
                    Key.of(Table.FIRST_VIEW_AT), Seen.from(prune.firstViewsBefore()), prune.limit() - hours.size());
            views.forEach(key -> Seen.read(key).forget(unit));
            return hours.size() + views.size();
        });
    }
}
