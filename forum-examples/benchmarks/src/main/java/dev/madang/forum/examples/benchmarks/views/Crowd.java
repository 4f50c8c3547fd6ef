package dev.madang.forum.examples.benchmarks.views;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

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
                    int begin = new SplittableRandom(reader).nextInt();
                    return () -> readUntilTimeIsUp(popularity, begin, reading);
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long readUntilTimeIsUp(Popularity popularity, int begin, Reading reading) throws Exception {
        long end = System.nanoTime() + lasting.toNanos();
        int place = begin;
        do {
            Instant now = Instant.now();
            for (int i = 0; i < between; i++) {
                reading.of(popularity.at(place++), now);
            }
        } while (System.nanoTime() < end);
        return Integer.toUnsignedLong(place - begin);
    }
}
