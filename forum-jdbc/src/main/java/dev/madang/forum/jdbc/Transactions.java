package dev.madang.forum.jdbc;

/** How an intent gets its connection, and who ends its transaction. */
interface Transactions {

    /** Whether all that is read is committed; within a host's transaction, or where connections come READ UNCOMMITTED, it may not be. */
    boolean readsOnlyCommitted();

    /** Runs one statement that changes nothing. */
    <T> T read(Work<T> work);

    /** Runs statements that change nothing and see the database as of one moment. */
    <T> T snapshot(Work<T> work);

    /** Runs statements that are one atomic unit. */
    <T> T write(Work<T> work);

    /** Runs one statement that is an atomic unit by itself, where the database lets that be one round trip. */
    <T> T writeAtOnce(Work<T> work);
}
