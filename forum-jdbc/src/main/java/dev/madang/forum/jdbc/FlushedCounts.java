package dev.madang.forum.jdbc;

import dev.madang.forum.storage.ViewBucket;
import dev.madang.forum.storage.ViewCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counts of a flush, which are by hour, summed up. */
final class FlushedCounts {

    private FlushedCounts() {}

    /** By post, in the order of their ids. */
    static Map<Long, Long> byPost(List<ViewCount> hours) {
        Map<Long, Long> totals = new TreeMap<>();
        hours.forEach(count -> totals.merge(count.post().value(), count.count(), Long::sum));
        return totals;
    }

    /** By day, each in the place of an hour; those of a post are together, since its hours are in order. */
    static List<ViewCount> byDay(List<ViewCount> hours) {
        List<ViewCount> days = new ArrayList<>();
        for (ViewCount hour : hours) {
            long day = ViewBucket.DAY.of(hour.hour());
            ViewCount last = days.isEmpty() ? null : days.get(days.size() - 1);
            if (last != null && last.post().equals(hour.post()) && last.hour() == day) {
                days.set(days.size() - 1, new ViewCount(hour.post(), day, last.count() + hour.count()));
            } else {
                days.add(new ViewCount(hour.post(), day, hour.count()));
            }
        }
        return days;
    }
}
