package dev.madang.forum.memory;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.BucketViews;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewBucket;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Views by hour and day, the sequences of flushes, and who saw what in which window. */
final class ViewBook {

    final Map<NodeId, Long> sequences = new HashMap<>();
    final Set<FirstView> firstViews = new HashSet<>();
    private final Map<ViewBucket, NavigableMap<Long, Map<PostId, Long>>> buckets = new EnumMap<>(ViewBucket.class);

    ViewBook() {
        for (ViewBucket bucket : ViewBucket.values()) {
            buckets.put(bucket, new TreeMap<>());
        }
    }

    NavigableMap<Long, Map<PostId, Long>> by(ViewBucket bucket) {
        return Objects.requireNonNull(buckets.get(bucket));
    }

    void add(PostId post, long hour, long count) {
        buckets.forEach((bucket, counts) ->
                counts.computeIfAbsent(bucket.of(hour), n -> new HashMap<>()).merge(post, count, Long::sum));
    }

    Map<PostId, Long> in(MostReadQuery span) {
        Map<PostId, Long> sums = new HashMap<>();
        for (BucketRange range : span.ranges()) {
            between(range)
                    .values()
                    .forEach(counts -> counts.forEach((post, count) -> sums.merge(post, count, Long::sum)));
        }
        return sums;
    }

    List<BucketViews> of(PostId post, BucketRange range) {
        return between(range).entrySet().stream()
                .filter(counts -> counts.getValue().containsKey(post))
                .map(counts -> new BucketViews(
                        counts.getKey(),
                        Objects.requireNonNull(counts.getValue().get(post))))
                .toList();
    }

    private Map<Long, Map<PostId, Long>> between(BucketRange range) {
        return range.from() < range.to() ? by(range.bucket()).subMap(range.from(), range.to()) : Map.of();
    }
}
