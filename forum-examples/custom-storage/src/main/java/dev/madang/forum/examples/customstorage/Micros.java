package dev.madang.forum.examples.customstorage;

import java.time.Instant;

/** Microseconds since 1970: how times are stored and sorted. */
final class Micros {

    private static final long IN_SECOND = 1_000_000;

    private Micros() {}

    /** A time beyond what 64 bits hold is the last or first that they do: it bounds the same rows. */
    static long of(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), IN_SECOND), instant.getNano() / 1_000);
        } catch (ArithmeticException e) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, IN_SECOND), Math.floorMod(micros, IN_SECOND) * 1_000);
    }
}
