package dev.madang.forum.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The host's clock, to the microsecond. */
record Moment(Clock clock) {

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
