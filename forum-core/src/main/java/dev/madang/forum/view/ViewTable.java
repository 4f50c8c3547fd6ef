package dev.madang.forum.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counts by post and hour, by open addressing in one array, and in a log beside it. One thread writes at a time, under its stripe's lock; others read without a lock and
 * see each count whole, since a count is there before its post is.
 */
final class ViewTable {

    static final int SMALLEST = 64;

    /** Fuller, and posts would be searched for too long; emptier, and the counts of popular posts would not stay in a processor's cache. */
    private static final double MOST_FULL = 0.75;

    private static final int WIDTH = 3;
    private static final int HOUR = 1;
    private static final int COUNT = 2;
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    /** What is done with each count. */
    @FunctionalInterface
    interface Visitor {
        void visit(long post, long hour, long count);
    }

    private final long[] cells;
    private final int[] places;
    private final ViewLog log;
    private final int shift;
    private int size;

    /**
     * An empty table.
     *
     * @param slots a power of two, from 2
     * @param log where its counts are written down too
     */
    ViewTable(int slots, ViewLog log) {
        this.cells = new long[slots * WIDTH];
        this.places = new int[log == ViewLog.NONE ? 0 : slots];
        this.log = log;
        this.shift = Long.numberOfLeadingZeros(slots) + 1;
    }

    /** A table of nothing, which is not written down. */
    static ViewTable empty() {
        return new ViewTable(2, ViewLog.NONE);
    }

    /** An empty table for as many as {@code other} holds. */
    static ViewTable like(ViewTable other, ViewLog log) {
        int slots = SMALLEST;
        while (MOST_FULL * slots < other.size) {
            slots *= 2;
        }
        return new ViewTable(slots, log);
    }

    /** Adds to the count of a post and hour, if there is one. */
    boolean addToKnown(long post, long hour, long count) {
        int cell = cellOf(post, hour);
        if (cell < 0) {
            return false;
        }
        long sum = cells[cell + COUNT] + count;
        CELL.setOpaque(cells, cell + COUNT, sum);
        if (places.length > 0) {
            log.set(places[cell / WIDTH], sum);
        }
        return true;
    }

    /** Puts in a post and hour that are not there. */
    void insert(long post, long hour, long count) {
        insert(post, hour, count, log.insert(post, hour, count));
    }

    private void insert(long post, long hour, long count, int place) {
        int cell = ~cellOf(post, hour);
        if (places.length > 0) {
            places[cell / WIDTH] = place;
        }
        cells[cell + HOUR] = hour;
        cells[cell + COUNT] = count;
        CELL.setRelease(cells, cell, post);
        size++;
    }

    /** Adds to a count, there or not: in this table, or in a larger one that takes its place. */
    ViewTable with(long post, long hour, long count) {
        if (addToKnown(post, hour, count)) {
            return this;
        }
        ViewTable table = isFull() ? enlarged() : this;
        table.insert(post, hour, count);
        return table;
    }

    /** Whether the next insertion needs a larger table. */
    boolean isFull() {
        return size + 1 > MOST_FULL * slots();
    }

    ViewTable enlarged() {
        ViewTable larger = new ViewTable(2 * slots(), log);
        for (int cell = 0; cell < cells.length; cell += WIDTH) {
            if (cells[cell] != 0) {
                int place = places.length == 0 ? 0 : places[cell / WIDTH];
                larger.insert(cells[cell], cells[cell + HOUR], cells[cell + COUNT], place);
            }
        }
        return larger;
    }

    /** The views of a post, in whatever hour. */
    long of(long post) {
        long sum = 0;
        for (int cell = home(post); ; cell = next(cell)) {
            long found = (long) CELL.getAcquire(cells, cell);
            if (found == 0) {
                return sum;
            }
            if (found == post) {
                sum += (long) CELL.getOpaque(cells, cell + COUNT);
            }
        }
    }

    /** Not to be called while somebody writes. */
    void each(Visitor visitor) {
        for (int cell = 0; cell < cells.length; cell += WIDTH) {
            if (cells[cell] != 0) {
                visitor.visit(cells[cell], cells[cell + HOUR], cells[cell + COUNT]);
            }
        }
    }

    int size() {
        return size;
    }

    private int slots() {
        return cells.length / WIDTH;
    }

    /** Where a post and hour are; where they would be inserted, complemented, when they are not there. */
    private int cellOf(long post, long hour) {
        int cell = home(post);
        while (cells[cell] != 0) {
            if (cells[cell] == post && cells[cell + HOUR] == hour) {
                return cell;
            }
            cell = next(cell);
        }
        return ~cell;
    }

    /** By Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, section 6.4). */
    private int home(long post) {
        return (int) ((post * 0x9E3779B97F4A7C15L) >>> shift) * WIDTH;
    }

    private int next(int cell) {
        return cell + WIDTH == cells.length ? 0 : cell + WIDTH;
    }
}
