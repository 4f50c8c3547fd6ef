package dev.madang.forum.examples.benchmarks.views;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Which of some things is picked: the k-th with a probability in proportion to 1/k, by Zipf's law. Drawn beforehand; thread-safe. */
public final class Popularity {

    private static final long SEED = 20_261_123;
    private static final int FEWEST_DRAWN = 1 << 20;
    private static final int DRAWN_OF_EACH = 8;

    private final int things;
    private final int[] drawn;

    private Popularity(int things) {
        this.things = things;
        this.drawn = new int[2 * Integer.highestOneBit(Math.max(FEWEST_DRAWN, DRAWN_OF_EACH * things) - 1)];
        double[] shares = new double[things];
        double sum = 0;
        for (int rank = 1; rank <= things; rank++) {
            sum += 1.0 / rank;
            shares[rank - 1] = sum;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < drawn.length; i++) {
            int found = Arrays.binarySearch(shares, random.nextDouble() * sum);
            drawn[i] = Math.min(things - 1, found < 0 ? ~found : found);
        }
    }

    /** Of {@code things} things, from 0; of one it is always that one. */
    public static Popularity of(int things) {
        return new Popularity(things);
    }

    int things() {
        return things;
    }

    /** The draw at a place, any number; neighbours are independent of each other. */
    int at(int place) {
        return drawn[place & (drawn.length - 1)];
    }
}
