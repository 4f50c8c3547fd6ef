package dev.madang.forum.transfer;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as ISO 8601 with an offset from UTC, such as {@code 2014-07-11T08:21:11+09:00}. */
final class InstantText {

    private static final int LAST_YEAR = 9999;

    private InstantText() {}

    /**
     * The instant that {@code text} names, cut to the microsecond.
     *
     * @throws InvalidInputException when it is none, or none of the years 0 to 9999 in UTC
     */
    static Instant parse(String text) {
        OffsetDateTime time = read(text);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw refused(Violation.Code.OUT_OF_RANGE);
        }
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static OffsetDateTime read(String text) {
        try {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw refused(Violation.Code.MALFORMED);
        }
    }

    private static InvalidInputException refused(Violation.Code code) {
        return new InvalidInputException(Violation.of("time", code));
    }
}
