package dev.madang.forum.storage;

/** Proving and mending counts, and forgetting. Each intent is a batch; others go on between them. */
public interface MaintenanceStorage {

    /** Compares kept counts with rows in a range of a board. Changes nothing. */
    RangeReport verify(BoardRange range);

    /** Sets kept counts to what the rows say in a range of a board. Answers what was found wrong. */
    RangeReport repair(BoardRange range);

    /** Erases kept full addresses whose time is over and idempotency keys that are too old. Answers how many, at most {@code limit}. */
    int forget(Forget forget);
}
