package dev.madang.forum.memory;

import dev.madang.forum.post.PostId;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

record MemoryViews(MemoryState state) implements ViewStorage {

    private static final Comparator<MostRead> MOST_FIRST = Comparator.comparingLong(MostRead::views)
            .thenComparing(read -> read.post().id())
            .reversed();

    @Override
    public boolean apply(ViewFlush flush) {
        return state.locked(() -> {
            if (flush.sequence() <= state.views.sequences.getOrDefault(flush.node(), 0L)) {
                return false;
            }
            state.views.sequences.put(flush.node(), flush.sequence());
            for (ViewCount count : flush.counts()) {
                PostRow post = state.posts.get(count.post());
                if (post != null) {
                    post.views += count.count();
                    state.views.add(count.post(), count.hour(), count.count());
                }
            }
            return true;
        });
    }

    @Override
    public long lastSequence(NodeId node) {
        return state.locked(() -> state.views.sequences.getOrDefault(node, 0L));
    }

    @Override
    public boolean firstView(FirstView view) {
        return state.locked(() -> state.views.firstViews.add(view));
    }

    @Override
    public ViewTotals totals(NodeId node, Set<PostId> posts) {
        return state.locked(() -> {
            Map<PostId, Long> totals = new HashMap<>();
            for (PostId id : posts) {
                PostRow post = state.posts.get(id);
                if (post != null) {
                    totals.put(id, post.views);
                }
            }
            return new ViewTotals(state.views.sequences.getOrDefault(node, 0L), totals);
        });
    }

    @Override
    public List<MostRead> mostRead(MostReadQuery query) {
        return state.locked(() -> state.views.in(query).entrySet().stream()
                .map(entry -> new MostRead(state.known(entry.getKey()).summary(), entry.getValue()))
                .filter(read -> state.known(read.post().id()).isPublished()
                        && query.boards().contains(read.post().number().board()))
                .sorted(MOST_FIRST)
                .limit(query.limit())
                .toList());
    }

    @Override
    public List<BucketViews> history(HistoryQuery query) {
        return state.locked(() -> state.views.of(query.post(), query.range()));
    }

    @Override
    public int prune(PruneViews prune) {
        return state.locked(() -> {
            int gone = prune(ViewBucket.HOUR, prune.hoursBefore(), prune.limit());
            gone += prune(ViewBucket.DAY, prune.daysBefore(), prune.limit() - gone);
            Iterator<FirstView> old = state.views.firstViews.iterator();
            while (gone < prune.limit() && old.hasNext()) {
                if (Objects.requireNonNull(old.next()).windowStart().isBefore(prune.firstViewsBefore())) {
                    old.remove();
                    gone++;
                }
            }
            return gone;
        });
    }

    private int prune(ViewBucket bucket, Instant before, int limit) {
        Map<Long, Map<PostId, Long>> old = state.views.by(bucket).headMap(firstFrom(bucket, before));
        int gone = 0;
        for (Map<PostId, Long> counts : old.values()) {
            gone += takeUpTo(limit - gone, counts.keySet().iterator());
        }
        old.values().removeIf(Map::isEmpty);
        return gone;
    }

    private static long firstFrom(ViewBucket bucket, Instant at) {
        long number = Math.floorDiv(at.getEpochSecond(), bucket.length().toSeconds());
        return Instant.EPOCH.plus(bucket.length().multipliedBy(number)).isBefore(at) ? number + 1 : number;
    }

    private static int takeUpTo(int most, Iterator<?> from) {
        int taken = 0;
        while (taken < most && from.hasNext()) {
            from.next();
            from.remove();
            taken++;
        }
        return taken;
    }
}
