package dev.madang.forum.view;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jetbrains.lincheck.datastructures.Operation;

/** What one writes first, and what loses views: a map of adders, each read and then removed. */
public final class GetThenRemove {

    private static final Long POST = 7L;

    private final ConcurrentHashMap<Long, LongAdder> waiting = new ConcurrentHashMap<>();
    private final AtomicLong stored = new AtomicLong();

    /** Counts a view. */
    @Operation
    public void record() {
        waiting.computeIfAbsent(POST, post -> new LongAdder()).increment();
    }

    /** Stores what waits. */
    @Operation
    public synchronized void flush() {
        LongAdder adder = waiting.get(POST);
        if (adder != null) {
            stored.addAndGet(adder.sum());
            waiting.remove(POST);
        }
    }

    /** All views. */
    @Operation
    public synchronized long total() {
        LongAdder adder = waiting.get(POST);
        return stored.get() + (adder == null ? 0 : adder.sum());
    }
}
