package dev.madang.forum.jdbc;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: microseconds since 1970, which no zone of any host can shift. */
final class Micros {

    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000);
    }

    static @Nullable Long of(Optional<Instant> instant) {
        return instant.map(Micros::of).orElse(null);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }
}
