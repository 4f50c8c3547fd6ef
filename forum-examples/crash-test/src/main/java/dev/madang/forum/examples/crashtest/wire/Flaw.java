package dev.madang.forum.examples.crashtest.wire;

/** What a host can do wrong on purpose, so that the harness is seen to notice. */
public enum Flaw {
    NONE,
    /** H2 goes back to its own setting: it acknowledges what it writes half a second later. */
    DELAYED_WRITES,
    /** A host finds no journal of the one before it. */
    LOST_JOURNAL,
    /** Counts of comments are read, raised and written back. */
    READ_MODIFY_WRITE
}
