package dev.madang.forum.view;

import java.time.Instant;

/** Finds the window that an instant is in, and keeps the last one found: a calendar takes time. Thread-safe. */
final class WindowAt {

    private record Kept(Instant start, Instant end) {
        boolean holds(Instant at) {
            return !at.isBefore(start) && at.isBefore(end);
        }
    }

    private final ViewWindow window;
    private volatile Kept last = new Kept(Instant.MAX, Instant.MAX);

    WindowAt(ViewWindow window) {
        this.window = window;
    }

    Instant startOf(Instant at) {
        Kept kept = last;
        if (!kept.holds(at)) {
            kept = new Kept(window.startOf(at), window.endOf(at));
            last = kept;
        }
        return kept.start();
    }
}
