package dev.madang.forum.memory;

import java.time.Instant;

/** Microseconds since 1970, which the port's list places are made of. */
final class Micros {

    private Micros() {}

    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
