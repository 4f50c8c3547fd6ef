package dev.madang.forum.jdbc;

import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.storage.PostState;

/** Where a post stands on its board. Each has its own stretch of the index that lists walk. */
enum Shelf {
    /** Not published. */
    NONE(0),
    /** In the list. */
    LIST(1),
    /** Above the list. */
    NOTICES(2);

    private final int code;

    Shelf(int code) {
        this.code = code;
    }

    static Shelf of(PostState state) {
        if (state.status() != ContentStatus.PUBLISHED) {
            return NONE;
        }
        return state.flags().contains(PostFlag.NOTICE) ? NOTICES : LIST;
    }

    /** Whether comments are taken. */
    static boolean isOpen(PostState state) {
        return of(state) != NONE && !state.flags().contains(PostFlag.LOCKED);
    }

    /** As it is stored; never changes. */
    int code() {
        return code;
    }
}
