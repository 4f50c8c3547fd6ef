package dev.madang.forum.storage;

import java.time.Duration;

/** The lengths of time that views are counted by. They are numbered from 1970-01-01T00:00Z. */
public enum ViewBucket {
    /** An hour. */
    HOUR(Duration.ofHours(1)),
    /** A day of UTC. */
    DAY(Duration.ofDays(1));

    private final Duration length;

    ViewBucket(Duration length) {
        this.length = length;
    }

    /** How long each is. */
    public Duration length() {
        return length;
    }

    /** The one that an hour is in, which is told by its number. */
    public long of(long hour) {
        return Math.floorDiv(hour, length.toHours());
    }
}
