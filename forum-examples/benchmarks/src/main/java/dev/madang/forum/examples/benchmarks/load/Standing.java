package dev.madang.forum.examples.benchmarks.load;

import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.storage.PostState;

/** Where a post stands. */
enum Standing {
    UNPUBLISHED(0),
    LISTED(1),
    NOTICE(2);

    private final int code;

    Standing(int code) {
        this.code = code;
    }

    /** As it is stored. */
    int code() {
        return code;
    }

    static Standing of(PostState state) {
        if (state.status() != ContentStatus.PUBLISHED) {
            return UNPUBLISHED;
        }
        return state.flags().contains(PostFlag.NOTICE) ? NOTICE : LISTED;
    }
}
