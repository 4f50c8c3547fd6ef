package dev.madang.forum.examples.crashtest.cluster;

/**
 * How many readings one host has answered, and how many of them it has surely stored since: those that it had answered when its last stored
 * flush began. Not thread-safe: it is told things in the order in which the host said them.
 */
final class ViewLog {

    private long answered;
    private long atBeginning;
    private long stored;

    void answered() {
        answered++;
    }

    void flushBegan() {
        atBeginning = answered;
    }

    void flushStored() {
        stored = atBeginning;
    }

    /** The most readings that the end of this host may lose. */
    long atRisk() {
        return answered - stored;
    }
}
