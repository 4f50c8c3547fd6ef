package dev.madang.forum.examples.crashtest.ledger;

/** The columns of the table that a run prints. */
public enum Column {
    KILLS("kills", false),
    ACKNOWLEDGED("acknowledged", false),
    /** Acknowledged, and not there or in an older state. */
    LOST("lost", true),
    /** There more than once. */
    DUPLICATED("duplicated", true),
    /** There, and never acknowledged. */
    GHOSTS("ghosts", true),
    /** Refused by the engine's rules, though nothing was wrong with it. */
    REFUSED("refused", true),
    NOT_DONE("not done", false),
    UNKNOWN("unknown", false),
    SETTLED_PRESENT("settled present", false),
    SETTLED_ABSENT("settled absent", false),
    /** Acknowledged writes that were sent again with their keys. */
    REPEATED("repeated", false),
    /** Counts, numbers, blocks and sums that are not what the rows say. */
    MISMATCHES("mismatches", true),
    VIEWS("views", false),
    /** Of hosts without a journal. */
    VIEWS_LOST("views lost", false),
    /** What the kills of hosts without a journal may have lost: readings since the last stored flush began. */
    VIEWS_BOUND("views at risk", false),
    VIEWS_BEYOND_BOUND("lost beyond it", true),
    JOURNALED_KILLS("journaled kills", false),
    /** The same readings of hosts with a journal, which has to keep them. */
    JOURNAL_KEPT("kept by journal", false),
    JOURNAL_LOST("lost in spite", true),
    OVER_COUNTED("over-counted", true);

    private final String title;
    private final boolean error;

    Column(String title, boolean error) {
        this.title = title;
        this.error = error;
    }

    /** What stands above it. */
    public String title() {
        return title;
    }

    /** Whether it must be zero. */
    public boolean isError() {
        return error;
    }
}
