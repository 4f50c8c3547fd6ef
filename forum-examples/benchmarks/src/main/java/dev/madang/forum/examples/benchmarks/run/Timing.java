package dev.madang.forum.examples.benchmarks.run;

/**
 * What one side took.
 *
 * @param side its name
 * @param p50 median of single operations, in nanoseconds
 * @param p99 what 99 of 100 operations stay within, in nanoseconds
 * @param perSecond operations a second of all threads, the median of the turns
 */
public record Timing(String side, long p50, long p99, double perSecond) {

    /** How many times as many operations a second as {@code other}. */
    public double throughputOver(Timing other) {
        return perSecond / other.perSecond;
    }

    /** How many times as fast as {@code other} at the median. */
    public double speedOver(Timing other) {
        return (double) other.p50 / p50;
    }
}
