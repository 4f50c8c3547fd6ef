package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;
import java.time.Instant;

/**
 * A place in a list: the keyset that its order compares. Whether a row stands there does not matter.
 *
 * @param major compared first
 * @param minor compared where the major is equal
 */
public record Position(long major, long minor) implements Comparable<Position> {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    /** The place in a list across boards of a post that was written at {@code at}. */
    public static Position of(Instant at, PostId id) {
        // By way of nanoseconds, as ChronoUnit goes on Java 17, it would overflow outside the years 1677 to 2262.
        long micros = Math.addExact(
                Math.multiplyExact(at.getEpochSecond(), MICROS_PER_SECOND), at.getNano() / NANOS_PER_MICRO);
        return new Position(micros, id.value());
    }

    @Override
    public int compareTo(Position other) {
        int byMajor = Long.compare(major, other.major);
        return byMajor != 0 ? byMajor : Long.compare(minor, other.minor);
    }
}
