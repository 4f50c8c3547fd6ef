package dev.madang.forum.service;

import java.util.function.IntUnaryOperator;

/** Work in batches, so that others go on between them. */
final class Batches {

    private Batches() {}

    /** Repeats {@code batch}, which takes the most it may do and answers how much it did, until it does less. Answers the sum. */
    static long drain(int limit, IntUnaryOperator batch) {
        long sum = 0;
        int done;
        do {
            done = batch.applyAsInt(limit);
            sum += done;
        } while (done >= limit);
        return sum;
    }
}
