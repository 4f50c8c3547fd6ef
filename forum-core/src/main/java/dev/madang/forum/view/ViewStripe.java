package dev.madang.forum.view;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A part of the views that wait. What writes, holds the lock; {@link #tables} may be read without.
 *
 * <p>A drain moves a whole table from {@code current} to {@code sent} in one step, where it stays until the next drain. So at no moment is a view in
 * neither, and a reader who knows which flushes the storage holds knows whether to add {@code sent}.
 */
final class ViewStripe {

    /**
     * Where the counts are.
     *
     * @param current those that no flush has taken up
     * @param sent those that flush {@code number} took up, nothing before the first
     * @param number of the last flush, 1, 2, 3…; 0 before the first
     */
    record Tables(ViewTable current, ViewTable sent, long number) {

        Tables drained(long flush) {
            return new Tables(ViewTable.like(current), current, flush);
        }
    }

    /** What became of a view. */
    enum Fate {
        /** It waits, and is in the log. */
        COUNTED,
        /** It waits, and the log had no room for it. */
        COUNTED_UNLOGGED,
        /** There is no room for another post or hour. */
        NO_ROOM,
        /** The counter is closed. */
        CLOSED
    }

    final ReentrantLock lock = new ReentrantLock();
    private volatile Tables tables;
    private ViewLog log;
    private boolean closed;
    private long accepted;
    private @Nullable Instant oldest;
    private @Nullable Instant oldestSent;

    ViewStripe(ViewLog log) {
        this.log = log;
        this.tables = new Tables(new ViewTable(ViewTable.SMALLEST), new ViewTable(2), 0);
    }

    Tables tables() {
        return tables;
    }

    /** Counts one view. */
    Fate add(long post, Instant at, Room room) {
        accepted++;
        if (closed) {
            return Fate.CLOSED;
        }
        long hour = Span.hour(at);
        if (!tables.current().addToKnown(post, hour, 1)) {
            if (!room.take()) {
                return Fate.NO_ROOM;
            }
            put(post, hour, 1);
        }
        return counted(post, hour, at);
    }

    /** Counts one view of a post and hour that are here; it was counted as accepted elsewhere. */
    Fate addToKnown(long post, Instant at) {
        long hour = Span.hour(at);
        if (closed || !tables.current().addToKnown(post, hour, 1)) {
            return Fate.NO_ROOM;
        }
        return counted(post, hour, at);
    }

    private Fate counted(long post, long hour, Instant at) {
        if (oldest == null || at.isBefore(oldest)) {
            oldest = at;
        }
        return log.append(post, hour, 1) ? Fate.COUNTED : Fate.COUNTED_UNLOGGED;
    }

    /** What was there before a larger table took its place stays whole for those who read it. */
    private void put(long post, long hour, long count) {
        Tables before = tables;
        ViewTable current = before.current().with(post, hour, count);
        if (current != before.current()) {
            tables = new Tables(current, before.sent(), before.number());
        }
    }

    /** Puts back what a log kept over the end of a process. */
    void restore(ViewTable kept, Instant at) {
        kept.each(this::put);
        accepted += sum(kept);
        oldest = kept.size() == 0 ? null : at;
    }

    /** Puts back, as a flush that was under way, what a log kept over the end of a process. */
    void restoreSent(ViewTable kept, long flush, Instant at) {
        tables = new Tables(tables.current(), kept, flush);
        accepted += sum(kept);
        oldestSent = at;
    }

    static long sum(ViewTable table) {
        long[] sum = new long[1];
        table.each((post, hour, count) -> sum[0] += count);
        return sum[0];
    }

    /** Moves all that waits into a flush. */
    void drain(long flush, ViewLog next) {
        tables = tables.drained(flush);
        log = next;
        oldestSent = oldest;
        oldest = null;
    }

    /** What is added from now on goes to another log. */
    void log(ViewLog other) {
        log = other;
    }

    void close() {
        closed = true;
    }

    long accepted() {
        return accepted;
    }

    /** When the oldest view was counted that no flush has taken up; with {@code sent}, of those that the last flush took up too. */
    @Nullable
    Instant oldest(boolean sent) {
        return sent && oldestSent != null ? oldestSent : oldest;
    }
}
