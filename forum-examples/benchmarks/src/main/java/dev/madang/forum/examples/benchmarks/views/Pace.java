package dev.madang.forum.examples.benchmarks.views;

import dev.madang.forum.examples.benchmarks.run.Latencies;
import dev.madang.forum.examples.benchmarks.run.Timing;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Readers who come at a pace. One who was late makes up for it.
 *
 * @param popularity how often each thing is read
 * @param readers how many read at once, spinning while they wait
 * @param lasting how long
 * @param perSecond readings a second of all readers
 */
public record Pace(Popularity popularity, int readers, Duration lasting, int perSecond) {

    /** The same readers, so many times as slow. */
    public Pace slower(int times) {
        return new Pace(popularity, readers, lasting, perSecond / times);
    }

    /** The times of single readings. */
    Timing timed(String side, IntConsumer reading) throws Exception {
        Latencies all = new Latencies();
        AtOnce.read(readers, reader -> {
                    int begin = new SplittableRandom(reader).nextInt();
                    return () -> read(reading, begin);
                })
                .forEach(all::addAll);
        return new Timing(side, all.percentile(0.5), all.percentile(0.99), all.size() / (lasting.toNanos() / 1e9));
    }

    private Latencies read(IntConsumer reading, int begin) {
        Latencies latencies = new Latencies();
        long pause = 1_000_000_000L * readers / perSecond;
        int place = begin;
        long begun = System.nanoTime();
        for (long due = 0; due < lasting.toNanos(); due += pause) {
            while (System.nanoTime() - begun < due) {
                Thread.onSpinWait();
            }
            int thing = popularity.at(place++);
            long before = System.nanoTime();
            reading.accept(thing);
            latencies.add(System.nanoTime() - before);
        }
        return latencies;
    }
}
