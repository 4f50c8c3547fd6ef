package dev.madang.forum.view;

import org.jetbrains.lincheck.datastructures.Operation;

/** Closed while views are counted, in stripes that close together. */
public class ClosedViews extends CountedViews {

    /** Two stripes. */
    public ClosedViews() {
        this(2, new NoJournal());
    }

    ClosedViews(int stripes, ViewJournal journal) {
        super(stripes, journal);
    }

    /** Whether it was counted. */
    @Operation
    public boolean recordOpen() {
        return count();
    }

    /** Stops. */
    @Operation
    public void close() {
        stop();
    }
}
