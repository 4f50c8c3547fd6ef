package dev.madang.forum.view;

import java.time.Duration;
import java.time.Instant;

/** Finds the window that a time is in, and keeps the last one found: a calendar takes time. Thread-safe. */
final class WindowAt {

    private static final long MILLIS_OF_A_SECOND = Duration.ofSeconds(1).toMillis();

    private record Kept(Instant start, Instant end) {
        boolean holds(long second) {
            return start.getEpochSecond() <= second && second < end.getEpochSecond();
        }
    }

    private final ViewWindow window;
    private volatile Kept last = new Kept(Instant.MAX, Instant.MAX);

    WindowAt(ViewWindow window) {
        this.window = window;
    }

    /** Windows begin and end with whole seconds. {@code millis} are since 1970-01-01T00:00Z. */
    Instant startOf(long millis) {
        long second = Math.floorDiv(millis, MILLIS_OF_A_SECOND);
        Kept kept = last;
        if (!kept.holds(second)) {
            Instant at = Instant.ofEpochSecond(second);
            kept = new Kept(window.startOf(at), window.endOf(at));
            last = kept;
        }
        return kept.start();
    }
}
