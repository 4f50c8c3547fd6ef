package dev.madang.forum.view;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import java.time.Duration;
import java.time.Instant;

/**
 * A span of time, to the hour: from the hour that {@code from} is in to the one that {@code to} is in, that one included.
 *
 * @param from its beginning
 * @param to its end, not before the beginning
 */
public record Span(Instant from, Instant to) {

    private static final long SECONDS_OF_AN_HOUR = Duration.ofHours(1).toSeconds();
    private static final long MILLIS_OF_AN_HOUR = Duration.ofHours(1).toMillis();

    /** Checks the order. */
    public Span {
        Violations.required("from", from);
        Violations.required("to", to);
        if (to.isBefore(from)) {
            throw new InvalidInputException(Violation.of("to", Violation.Code.OUT_OF_RANGE));
        }
    }

    /** The span from {@code from} to {@code to}. */
    public static Span between(Instant from, Instant to) {
        return new Span(from, to);
    }

    /** The hour it begins with, in whole hours since 1970-01-01T00:00Z. */
    public long firstHour() {
        return hour(from);
    }

    /** The hour after its last one. */
    public long hourAfter() {
        return hour(to) + 1;
    }

    private static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_OF_AN_HOUR);
    }

    /** The hour of a time in milliseconds since 1970-01-01T00:00Z. */
    static long hour(long at) {
        return Math.floorDiv(at, MILLIS_OF_AN_HOUR);
    }
}
