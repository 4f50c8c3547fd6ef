package dev.madang.forum.view;

/** What counting comes to when nothing happens at once. */
public final class PlainCount {

    private long count;
    private boolean stopped;

    /** Counts a view. */
    public void record() {
        recordOpen();
    }

    /** Whether it was counted. */
    public boolean recordOpen() {
        count += stopped ? 0 : 1;
        return !stopped;
    }

    /** Changes no total. */
    public void flush() {}

    /** Changes no total. */
    public void flushUnanswered() {}

    /** Nothing is counted afterwards. */
    public void close() {
        stopped = true;
    }

    /** All views. */
    public long total() {
        return count;
    }
}
