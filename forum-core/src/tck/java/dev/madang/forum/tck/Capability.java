package dev.madang.forum.tck;

/** What not every storage can do. Where one is not declared, the kit tests that it is absent. */
public enum Capability {
    /** What was acknowledged is there when the storage is closed and opened again. Without it, a storage that is opened again is empty. */
    DURABLE,
    /**
     * Counts are kept apart from the rows, and {@link StorageFixture#skew} can make them wrong. Without it, counts cannot be wrong, and
     * {@code skew} throws {@link UnsupportedOperationException}.
     */
    SKEWABLE
}
