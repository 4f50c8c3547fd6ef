package dev.madang.forum.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counts by post and hour, by open addressing in one array. One thread writes at a time, under its stripe's lock; others read without a lock and
 * see each count whole, since a count is there before its post is.
 */
final class ViewTable {

    static final int SMALLEST = 64;

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
    private final int shift;
    private int size;

    /**
     * An empty table.
     *
     * @param slots a power of two, from 2
     */
    ViewTable(int slots) {
        this.cells = new long[slots * WIDTH];
        this.shift = Long.numberOfLeadingZeros(slots) + 1;
    }

    /** An empty table for as many as {@code other} holds. */
    static ViewTable like(ViewTable other) {
        int slots = SMALLEST;
        while (slots < 2 * other.size) {
            slots *= 2;
        }
        return new ViewTable(slots);
    }

    /** Adds to the count of a post and hour, if there is one. */
    boolean addToKnown(long post, long hour, long count) {
        int cell = cellOf(post, hour);
        if (cell < 0) {
            return false;
        }
        CELL.setOpaque(cells, cell + COUNT, cells[cell + COUNT] + count);
        return true;
    }

    /** Puts in a post and hour that are not there. */
    void insert(long post, long hour, long count) {
        int cell = ~cellOf(post, hour);
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
        return (size + 1) * 2 * WIDTH > cells.length;
    }

    ViewTable enlarged() {
        ViewTable larger = new ViewTable(cells.length / WIDTH * 2);
        each(larger::insert);
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
