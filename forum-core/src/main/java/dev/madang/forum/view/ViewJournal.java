package dev.madang.forum.view;

import java.util.OptionalLong;

/**
 * Keeps waiting views over the end of a process: one log of those that no flush has taken up, one of those that are under way. {@link #next}
 * and what follows a flush are called by one thread at a time, the rest by any.
 */
interface ViewJournal extends AutoCloseable {

    /**
     * What was kept.
     *
     * @param waiting views that no flush had taken up; what is added to it is written into the log of those that wait
     * @param sent views that a flush had taken up
     * @param sequence under which the storage may have been sent them; empty when there are none
     */
    record Kept(ViewTable waiting, ViewTable sent, OptionalLong sequence) {

        static Kept nothing() {
            return new Kept(ViewTable.empty(), ViewTable.empty(), OptionalLong.empty());
        }
    }

    /** What the last process left, which has been written down anew. */
    Kept kept();

    /** The log of those that wait. */
    ViewLog current();

    /** Begins another log of those that wait; the one before is that of a flush now. */
    ViewLog next();

    /** Returns when all that this thread wrote is as safe as was promised. */
    void settle();

    /** A flush is about to be sent under {@code sequence}. */
    void sending(long sequence);

    /** The flush is in the storage. */
    void stored();

    /** Lets go of the files. What they keep, the next process finds. */
    @Override
    void close();
}
