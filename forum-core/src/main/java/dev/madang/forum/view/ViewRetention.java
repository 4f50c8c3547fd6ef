package dev.madang.forum.view;

import dev.madang.forum.Violations;
import java.time.Duration;

/**
 * How long views are kept by hour and by day; totals are kept for good. When an hour is forgotten, its views are still in its day. Immutable.
 *
 * <p>Whole days of a span are ranked by their days, so what was read most in a week is known as long as days are kept; hours are needed for
 * the ends of a span that does not begin and end with a day of UTC.
 *
 * @param hours how long by hour, from a day
 * @param days how long by day, from a day
 */
public record ViewRetention(Duration hours, Duration days) {

    /** Hours for 32 days, days for 400. */
    public static final ViewRetention STANDARD = new ViewRetention(Duration.ofDays(32), Duration.ofDays(400));

    /** Checks both. */
    public ViewRetention {
        Violations.within("hours", hours, Duration.ofDays(1));
        Violations.within("days", days, Duration.ofDays(1));
    }
}
