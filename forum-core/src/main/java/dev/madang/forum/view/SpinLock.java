package dev.madang.forum.view;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Mutual exclusion for sections of some nanoseconds, at half of what a {@link java.util.concurrent.locks.ReentrantLock} takes: one atomic instruction
 * to take it, and none to let it go. Not reentrant and not fair. What is written under it is seen by who takes it next.
 */
final class SpinLock {

    private static final int SPINS = 16;
    private static final long NAP_NANOS = 50_000;

    private final AtomicBoolean held = new AtomicBoolean();

    boolean tryLock() {
        return !held.getOpaque() && held.compareAndSet(false, true);
    }

    void lock() {
        for (int tries = 0; !tryLock(); tries++) {
            pause(tries);
        }
    }

    void unlock() {
        held.setRelease(false);
    }

    /** The holder is soon done, unless it has lost its processor. */
    private static void pause(int tries) {
        if (tries < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(NAP_NANOS);
        }
    }
}
