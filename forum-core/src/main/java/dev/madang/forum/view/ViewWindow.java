package dev.madang.forum.view;

import dev.madang.forum.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** In which time a viewer counts once. Windows stand side by side: one begins where the last one ends. */
public sealed interface ViewWindow {

    /** When the window began that {@code at} is in. */
    Instant startOf(Instant at);

    /** When the next window begins after the one that {@code at} is in. */
    Instant endOf(Instant at);

    /**
     * Windows of one length, counted from 1970-01-01T00:00Z.
     *
     * @param length at least a second; what is finer than a second is cut off
     */
    record Every(Duration length) implements ViewWindow {

        /** Checks the length. */
        public Every {
            Violations.within("window", length, Duration.ofSeconds(1));
        }

        @Override
        public Instant startOf(Instant at) {
            Violations.required("at", at);
            long seconds = length.toSeconds();
            return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
        }

        @Override
        public Instant endOf(Instant at) {
            return startOf(at).plusSeconds(length.toSeconds());
        }
    }

    /**
     * The calendar days of a zone.
     *
     * @param zone the zone
     */
    record Day(ZoneId zone) implements ViewWindow {

        /** Checks that there is a zone. */
        public Day {
            Violations.required("zone", zone);
        }

        @Override
        public Instant startOf(Instant at) {
            return Violations.required("at", at)
                    .atZone(zone)
                    .toLocalDate()
                    .atStartOfDay(zone)
                    .toInstant();
        }

        @Override
        public Instant endOf(Instant at) {
            return Violations.required("at", at)
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
        }
    }
}
