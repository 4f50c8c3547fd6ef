package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.util.function.IntFunction;

/**
 * Runs an operation until it is done or fails for good.
 *
 * @param most the most attempts
 * @param waiter waits between them
 */
record Attempts(int most, Waiter waiter) {

    <T> T of(IntFunction<T> attempt) {
        for (int n = 1; ; n++) {
            try {
                return attempt.apply(n);
            } catch (RolledBack e) {
                if (n == most) {
                    throw new StorageException(Outcome.NOT_DONE, e.fault().reason(), e.failure());
                }
                waiter.pause(n);
            }
        }
    }
}
