package dev.madang.forum.view;

/**
 * A part of the views that wait. What writes, holds the lock; {@link #tables} may be read without.
 *
 * <p>A drain moves a whole table from {@code current} to {@code sent} in one step, where it stays until the next drain. So at no moment is a view in
 * neither, and a reader who knows which flushes the storage holds knows whether to add {@code sent}.
 */
final class ViewStripe {

    /** When nothing happened, in milliseconds since 1970-01-01T00:00Z. */
    static final long NEVER = Long.MAX_VALUE;

    /**
     * Where the counts are.
     *
     * @param current those that no flush has taken up
     * @param sent those that flush {@code number} took up, nothing before the first
     * @param number of the last flush, 1, 2, 3…; 0 before the first
     */
    record Tables(ViewTable current, ViewTable sent, long number) {

        Tables drained(long flush, ViewLog next) {
            return new Tables(ViewTable.like(current, next), current, flush);
        }
    }

    /** What became of a view. */
    enum Fate {
        /** It waits, and is in the log. */
        COUNTED,
        /** There is no room for another post or hour. */
        NO_ROOM,
        /** The counter is closed. */
        CLOSED
    }

    final SpinLock lock = new SpinLock();
    private volatile Tables tables;
    private boolean closed;
    private long accepted;
    private long oldest = NEVER;
    private long oldestSent = NEVER;

    ViewStripe(ViewLog log) {
        this.tables = new Tables(new ViewTable(ViewTable.SMALLEST, log), ViewTable.empty(), 0);
    }

    Tables tables() {
        return tables;
    }

    /** Counts one view. */
    Fate add(long post, long at, Room room) {
        accepted++;
        if (closed) {
            return Fate.CLOSED;
        }
        long hour = Span.hour(at);
        if (!tables.current().addToKnown(post, hour, 1)) {
            if (!room.take()) {
                return Fate.NO_ROOM;
            }
            put(post, hour);
        }
        return counted(at);
    }

    /** Counts one view of a post and hour that are here; it was counted as accepted elsewhere. */
    Fate addToKnown(long post, long at) {
        long hour = Span.hour(at);
        if (closed || !tables.current().addToKnown(post, hour, 1)) {
            return Fate.NO_ROOM;
        }
        return counted(at);
    }

    private Fate counted(long at) {
        oldest = Math.min(oldest, at);
        return Fate.COUNTED;
    }

    /** What was there before a larger table took its place stays whole for those who read it. */
    private void put(long post, long hour) {
        Tables before = tables;
        ViewTable current = before.current().with(post, hour, 1);
        if (current != before.current()) {
            tables = new Tables(current, before.sent(), before.number());
        }
    }

    /** Puts back what a log kept over the end of a process, and keeps on. */
    void restore(ViewTable kept, long at) {
        tables = new Tables(kept, tables.sent(), tables.number());
        accepted += sum(kept);
        oldest = at;
    }

    /** Puts back, as a flush that was under way, what a log kept over the end of a process. */
    void restoreSent(ViewTable kept, long flush, long at) {
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
        tables = tables.drained(flush, next);
        oldestSent = oldest;
        oldest = NEVER;
    }

    void close() {
        closed = true;
    }

    long accepted() {
        return accepted;
    }

    /** When the oldest view was counted that no flush has taken up; with {@code sent}, of those that the last flush took up too. */
    long oldest(boolean sent) {
        return sent && oldestSent != NEVER ? oldestSent : oldest;
    }
}
