package dev.madang.forum.tck;

/** What not every storage can do. Where one is not declared, the kit tests that it is absent. */
public enum Capability {
    /** What was acknowledged is there when the storage is closed and opened again. Without it, a storage that is opened again is empty. */
    DURABLE,
    /**
     * Counts are kept apart from the rows, and {@link StorageFixture#skew} can make them wrong. Without it, counts cannot be wrong, and
     * {@code skew} throws {@link UnsupportedOperationException}.
     */
    SKEWABLE,
    /**
     * {@link StorageFixture#breakAt} can make what the storage stands on fail: a driver, a disk. Without it, {@code breakAt} throws
     * {@link UnsupportedOperationException}, and what a failure leaves is not tested.
     */
    BREAKABLE
}
