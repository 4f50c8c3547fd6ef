package dev.madang.forum.examples.boardweb.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the pages show them, in the host's zone. Immutable and thread-safe. */
public final class Times {

    private static final Duration NEW = Duration.ofHours(24);

    private final Clock clock;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;

    /** Times of {@code zone}. */
    public Times(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.date = format("uuuu/MM/dd");
        this.hour = format("HH:mm");
        this.minute = format("uuuu-MM-dd HH:mm");
        this.second = format("uuuu-MM-dd HH:mm:ss");
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone);
    }

    /** {@code 08:21} where that was today, else {@code 2014/07/11}. */
    public String brief(Instant instant) {
        boolean today = instant.atZone(zone)
                .toLocalDate()
                .equals(clock.instant().atZone(zone).toLocalDate());
        return (today ? hour : date).format(instant);
    }

    /** {@code 2014-07-11 08:21}. */
    public String minute(Instant instant) {
        return minute.format(instant);
    }

    /** {@code 2014-07-11 08:21:11}. */
    public String second(Instant instant) {
        return second.format(instant);
    }

    /** Whether it was within the last day. */
    public boolean isNew(Instant instant) {
        return instant.isAfter(clock.instant().minus(NEW));
    }

    /** The present time. */
    public Instant now() {
        return clock.instant();
    }

    /** When today began. */
    public Instant startOfToday() {
        return now().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    /** When the day began that was six days ago: with today, a week. */
    public Instant startOfWeek() {
        return now().atZone(zone).toLocalDate().minusDays(6).atStartOfDay(zone).toInstant();
    }
}
