package dev.madang.forum.examples.benchmarks.views;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/**
 * Readers at once, for a time.
 *
 * @param readers how many, each a thread
 * @param lasting how long they read
 * @param between how many readings a reader does between two looks at the clock
 */
record Crowd(int readers, Duration lasting, int between) {

    /** What is done with a reading. */
    @FunctionalInterface
    interface Reading {
        void of(int thing, Instant at) throws Exception;
    }

    /** How often they read, each thing as often as it is popular. */
    long read(Popularity popularity, Reading reading) throws Exception {
        return AtOnce.read(readers, reader -> {
                    IntSupplier things = popularity.from(new SplittableRandom(reader));
                    return () -> readUntilTimeIsUp(things, reading);
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long readUntilTimeIsUp(IntSupplier things, Reading reading) throws Exception {
        long end = System.nanoTime() + lasting.toNanos();
        long readings = 0;
        do {
            Instant now = Instant.now();
            for (int i = 0; i < between; i++) {
                reading.of(things.getAsInt(), now);
            }
            readings += between;
        } while (System.nanoTime() < end);
        return readings;
    }
}
