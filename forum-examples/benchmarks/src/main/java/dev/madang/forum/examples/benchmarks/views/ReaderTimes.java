package dev.madang.forum.examples.benchmarks.views;

import dev.madang.forum.examples.benchmarks.run.Latencies;
import dev.madang.forum.examples.benchmarks.run.Timing;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewCounting;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * What counting adds to the time of readers who come at a pace, while what they read is flushed. A reader who was late makes up for it.
 *
 * @param rates who reads what; as many readers spin as there are
 * @param perSecond views a second of all readers
 */
public record ReaderTimes(Rates rates, int perSecond) {

    /** The times of single views. */
    public Timing counted(String side, ViewCounting counting) throws Exception {
        try (ViewCounter counter = rates.counter(counting)) {
            Latencies all = new Latencies();
            AtOnce.read(rates.readers(), reader -> {
                        int begin = new SplittableRandom(reader).nextInt();
                        return () -> read(counter, begin);
                    })
                    .forEach(all::addAll);
            double seconds = rates.lasting().toNanos() / 1e9;
            return new Timing(side, all.percentile(0.5), all.percentile(0.99), all.size() / seconds);
        }
    }

    private Latencies read(ViewCounter counter, int begin) {
        Latencies latencies = new Latencies();
        long pause = 1_000_000_000L * rates.readers() / perSecond;
        int place = begin;
        long begun = System.nanoTime();
        long lasting = rates.lasting().toNanos();
        for (long due = 0; due < lasting; due += pause) {
            while (System.nanoTime() - begun < due) {
                Thread.onSpinWait();
            }
            int post = rates.popularity().at(place++);
            Instant at = Instant.now();
            long before = System.nanoTime();
            counter.record(rates.posts().id(post), at);
            latencies.add(System.nanoTime() - before);
        }
        return latencies;
    }
}
