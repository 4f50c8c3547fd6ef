package dev.madang.forum.memory;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.HourlyViews;
import dev.madang.forum.storage.NodeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Views by hour, the sequences of flushes, and who saw what in which window. */
final class ViewBook {

    final Map<NodeId, Long> sequences = new HashMap<>();
    final Set<FirstView> firstViews = new HashSet<>();
    final NavigableMap<Long, Map<PostId, Long>> hours = new TreeMap<>();

    void add(PostId post, long hour, long count) {
        hours.computeIfAbsent(hour, h -> new HashMap<>()).merge(post, count, Long::sum);
    }

    Map<PostId, Long> between(long fromHour, long toHour) {
        Map<PostId, Long> sums = new HashMap<>();
        if (fromHour < toHour) {
            hours.subMap(fromHour, toHour)
                    .values()
                    .forEach(hour -> hour.forEach((post, count) -> sums.merge(post, count, Long::sum)));
        }
        return sums;
    }

    List<HourlyViews> of(PostId post, long fromHour, long toHour) {
        if (fromHour >= toHour) {
            return List.of();
        }
        return hours.subMap(fromHour, toHour).entrySet().stream()
                .filter(hour -> hour.getValue().containsKey(post))
                .map(hour -> new HourlyViews(hour.getKey(), hour.getValue().get(post)))
                .toList();
    }
}
