package dev.madang.forum.examples.crashtest.wire;

import java.io.Serializable;
import java.util.List;

/** What came of a request. */
public sealed interface Answer extends Serializable {

    /** It was done, and there is nothing to tell. */
    record Done() implements Answer {}

    /**
     * A post or comment as it is now.
     *
     * @param post the post's id
     * @param number the post's number in its board, or the comment's in its post
     * @param version its version
     */
    record Thing(long post, long number, long version) implements Answer {}

    /** Rows of text, where NULL is an empty one. */
    record Rows(List<List<String>> rows) implements Answer {}

    /** What is true of a request that failed. */
    enum Outcome {
        NOT_DONE,
        UNKNOWN,
        /** The engine's rules, or a mistake: it is not the storage that failed. */
        REFUSED
    }

    /** It failed. */
    record Failed(Outcome outcome, String why) implements Answer {}
}
