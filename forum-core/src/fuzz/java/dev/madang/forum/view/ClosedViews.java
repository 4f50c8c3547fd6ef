package dev.madang.forum.view;

import org.jetbrains.lincheck.datastructures.Operation;

/** Closed while views are counted. With one stripe, since several close one after the other. */
public final class ClosedViews extends CountedViews {

    /** One stripe. */
    public ClosedViews() {
        super(1);
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
