package dev.madang.forum.examples.benchmarks.run;

import java.util.Arrays;

/** Times of single operations, in nanoseconds. Not thread-safe. */
public final class Latencies {

    private long[] nanos = new long[1024];
    private int size;

    /** Adds one. */
    public void add(long value) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = value;
    }

    /** Adds all that {@code others} holds. */
    public void addAll(Latencies others) {
        int wanted = size + others.size;
        if (wanted > nanos.length) {
            nanos = Arrays.copyOf(nanos, Math.max(wanted, nanos.length * 2));
        }
        System.arraycopy(others.nanos, 0, nanos, size, others.size);
        size = wanted;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The smallest time that {@code share} of all are not above, by the nearest rank. */
    public long percentile(double share) {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        Arrays.sort(nanos, 0, size);
        int rank = (int) Math.ceil(share * size);
        return nanos[Math.max(0, rank - 1)];
    }
}
