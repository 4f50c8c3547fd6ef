package dev.madang.forum.storage;

/** Proving and mending counts, and forgetting. Each intent is a batch; others go on between them. */
public interface MaintenanceStorage {

    /**
     * Compares kept counts with rows in a range of a board. Changes nothing. The last range also has the board's own counts, for which all rows of
     * the board are counted in this one unit: it costs what the board is long, however short the range.
     */
    RangeReport verify(BoardRange range);

    /**
     * Sets kept counts to what the rows say in a range of a board. Answers what was found wrong. With the last range, which counts all of the board,
     * others that write there may have to wait that long.
     */
    RangeReport repair(BoardRange range);

    /** Erases kept full addresses whose time is over and idempotency keys that are too old. Answers how many, at most {@code limit}. */
    int forget(Forget forget);
}
