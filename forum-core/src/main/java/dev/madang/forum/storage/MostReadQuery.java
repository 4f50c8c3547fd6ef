package dev.madang.forum.storage;

import dev.madang.forum.board.BoardKey;
import java.util.List;
import java.util.Set;

/**
 * The most viewed posts of a span of time. Whole days of UTC within it are counted by their days, and what is left at its ends by hours.
 *
 * @param boards the boards; may be empty
 * @param fromHour first hour, in whole hours since 1970-01-01T00:00Z
 * @param toHour the hour after the last
 * @param limit the most rows, from 1
 */
public record MostReadQuery(Set<BoardKey> boards, long fromHour, long toHour, int limit) {

    /** Copies the boards. */
    public MostReadQuery {
        boards = Set.copyOf(boards);
    }

    /** What the span is made of: hours, days and hours, or hours alone when no whole day lies within it; some may be empty. */
    public List<BucketRange> ranges() {
        long firstDay = -ViewBucket.DAY.of(-fromHour);
        long dayAfter = ViewBucket.DAY.of(toHour);
        if (firstDay >= dayAfter) {
            return List.of(new BucketRange(ViewBucket.HOUR, fromHour, Math.max(fromHour, toHour)));
        }
        long hours = ViewBucket.DAY.length().toHours();
        return List.of(
                new BucketRange(ViewBucket.HOUR, fromHour, firstDay * hours),
                new BucketRange(ViewBucket.DAY, firstDay, dayAfter),
                new BucketRange(ViewBucket.HOUR, dayAfter * hours, toHour));
    }
}
