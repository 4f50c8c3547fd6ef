package dev.madang.forum.jdbc;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Waits before an operation is run again. Tests put their own in its place. */
@FunctionalInterface
interface Waiter {

    /** Between half and all of 2, 4, 8 … milliseconds, at most a quarter of a second. */
    Waiter JITTER = attempt -> {
        long most = Duration.ofMillis(Math.min(250, 1L << Math.min(attempt, 8))).toNanos();
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    };

    /** Waits after the {@code attempt}-th attempt, from 1. */
    void pause(int attempt);
}
