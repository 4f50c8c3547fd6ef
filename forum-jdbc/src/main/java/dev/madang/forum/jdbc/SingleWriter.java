package dev.madang.forum.jdbc;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One writing transaction at a time, its commit included; reading goes on beside it. For H2's files: when H2 stores a commit it takes its maps
 * one by one, and of what others write meanwhile it stores some maps and not the others. A kill before the next commit leaves that half
 * (h2database/h2database#2080). Commits wait for each other there anyway.
 *
 * <p>All storages of this JVM that write to one file take turns with each other. What cannot be seen from here is outside of it: transactions
 * of the host's own, other processes (H2's server, {@code AUTO_SERVER}), and storages of another class loader. Thread-safe.
 */
final class SingleWriter implements WriteAccess {

    /** A file's turn lives as long as a storage that takes it. */
    private static final Map<String, WeakReference<ReentrantLock>> TURNS = new HashMap<>();

    private final ReentrantLock turn;
    private final Duration longest;

    private SingleWriter(ReentrantLock turn, Duration longest) {
        this.turn = turn;
        this.longest = longest;
    }

    /**
     * The turns of one file.
     *
     * @param file its path, as H2 itself tells it
     * @param longest how long an attempt waits for its turn; then it ends as one that waited for a lock too long
     */
    static SingleWriter of(String file, Duration longest) {
        synchronized (TURNS) {
            TURNS.values().removeIf(turn -> turn.refersTo(null));
            WeakReference<ReentrantLock> known = TURNS.get(file);
            ReentrantLock there = known == null ? null : known.get();
            ReentrantLock turn = there == null ? new ReentrantLock(true) : there;
            TURNS.put(file, new WeakReference<>(turn));
            return new SingleWriter(turn, longest);
        }
    }

    /** The turn comes before the connection: who waits for it holds none that a reader could use. */
    @Override
    public <T> T admit(Supplier<T> attempt) {
        await();
        try {
            return attempt.get();
        } finally {
            turn.unlock();
        }
    }

    /** Not ended by an interrupt, which is kept: as other waits for a lock it has its own end. */
    private void await() {
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(longest);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (turn.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    throw new RolledBack(Fault.LOCK_TIMEOUT, new TimeoutException());
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
