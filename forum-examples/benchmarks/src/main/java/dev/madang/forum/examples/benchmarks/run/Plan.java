package dev.madang.forum.examples.benchmarks.run;

import java.time.Duration;

/**
 * How long and how wide to measure.
 *
 * @param rounds how often each side has its turn, after one that is not counted
 * @param turn how long a turn lasts; an operation that is under way is finished
 * @param threads how many do it at once
 */
public record Plan(int rounds, Duration turn, int threads) {

    /** The same with so many at once. */
    public Plan threads(int threads) {
        return new Plan(rounds, turn, threads);
    }
}
