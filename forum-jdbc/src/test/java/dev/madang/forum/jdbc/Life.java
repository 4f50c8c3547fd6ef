package dev.madang.forum.jdbc;

/**
 * What a process that counts views said until it was killed, a byte for each thing. Not thread-safe.
 *
 * <p>The kill may fall into the counting of one view: between {@link #COUNTING} and {@link #COUNTED} nobody knows whether it was counted, not even
 * who asked for it. So what is stored may be one more than what was told, and only where the last view was not told any more.
 */
final class Life {

    static final char COUNTING = '>';
    static final char COUNTED = 'v';
    static final char FLUSHING = 'f';
    static final char FLUSHED = 's';
    static final char ANSWER_LOST = 'l';

    private long asked;
    private long told;
    private long toldWhenFlushing;
    private long flushed;
    private int flushes;
    private int lostAnswers;

    void hear(int said) {
        switch (said) {
            case COUNTING -> asked++;
            case COUNTED -> told++;
            case FLUSHING -> toldWhenFlushing = told;
            case ANSWER_LOST -> lostAnswers++;
            case FLUSHED -> {
                flushes++;
                flushed = toldWhenFlushing;
            }
            default -> throw new IllegalStateException("the other process said " + said);
        }
    }

    /** Views that it began to count. */
    long asked() {
        return asked;
    }

    /** Views that it was told are counted. */
    long told() {
        return told;
    }

    /** Of those, what it had been told when the last flush began that was stored. */
    long flushed() {
        return flushed;
    }

    int flushes() {
        return flushes;
    }

    /** Flushes that were stored, and whose sender was told that nobody knows. */
    int lostAnswers() {
        return lostAnswers;
    }

    @Override
    public String toString() {
        return asked + " asked, " + told + " told, " + flushed + " flushed, " + flushes + " flushes, " + lostAnswers
                + " lost answers";
    }
}
