package dev.madang.forum.examples.crashtest.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One post or comment in the ledger. Belongs to one writer at a time. */
final class Entry {

    private final String tag;
    private final boolean comment;
    private volatile @Nullable Expected expected;

    Entry(String tag, boolean comment) {
        this.tag = tag;
        this.comment = comment;
    }

    String tag() {
        return tag;
    }

    boolean isComment() {
        return comment;
    }

    /** Empty until its creation is acknowledged. */
    Optional<Expected> expected() {
        return Optional.ofNullable(expected);
    }

    Expected known() {
        return expected().orElseThrow();
    }

    void expect(Expected now) {
        expected = now;
    }

    /** What its words are after so many edits. */
    String text(int edits) {
        return tag + " ~" + edits;
    }
}
