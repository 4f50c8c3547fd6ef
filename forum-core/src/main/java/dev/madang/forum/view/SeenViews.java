package dev.madang.forum.view;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Remembers views of the present window in two generations, so that the memory is bounded: when the younger is full, the older is forgotten.
 * Thread-safe.
 */
final class SeenViews {

    private final int half;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Instant window;
    private Set<String> younger = new HashSet<>();
    private Set<String> older = new HashSet<>();

    SeenViews(int most) {
        this.half = Math.max(1, most / 2);
    }

    /** Whether this view is new in its window. A view of a window that has passed is not. */
    boolean isFirst(String view, Instant windowStart) {
        lock.lock();
        try {
            if (window == null || windowStart.isAfter(window)) {
                window = windowStart;
                younger = new HashSet<>();
                older = new HashSet<>();
            }
            if (windowStart.isBefore(window) || older.contains(view) || !younger.add(view)) {
                return false;
            }
            if (younger.size() >= half) {
                older = younger;
                younger = new HashSet<>();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
