package dev.madang.forum.examples.benchmarks.run;

import java.time.Duration;

/**
 * How long and how wide to measure.
 *
 * @param warmUp how long each side's first turn lasts, which is not counted: until the compiler is done with what it then knows to be called often
 * @param rounds how often each side has its turn after it
 * @param turn how long a turn lasts; an operation that is under way is finished
 * @param threads how many do it at once
 */
public record Plan(Duration warmUp, int rounds, Duration turn, int threads) {

    /** The same with so many at once. */
    public Plan threads(int threads) {
        return new Plan(warmUp, rounds, turn, threads);
    }
}
