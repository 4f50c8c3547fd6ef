package dev.madang.forum.jdbc.db;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what has to happen, and fails when it does not. */
final class Patience {

    /** Long, since a machine may be busy: it is only ever spent by a failure. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private Patience() {}

    static void await(String what, BooleanSupplier happened) {
        await(what, BETWEEN_LOOKS, happened);
    }

    static void await(String what, Duration betweenLooks, BooleanSupplier happened) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited for " + LIMIT + " in vain: " + what);
            }
            pause(betweenLooks);
        }
    }

    private static void pause(Duration betweenLooks) {
        try {
            Thread.sleep(betweenLooks.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
