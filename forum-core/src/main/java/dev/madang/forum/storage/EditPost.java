package dev.madang.forum.storage;

import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostId;
import java.time.Instant;

/**
 * New words for a post.
 *
 * @param id the post
 * @param expectedVersion the version that was seen
 * @param content what it says from now on
 * @param history whether the former words are kept
 * @param at when it is edited, to the microsecond
 */
public record EditPost(PostId id, long expectedVersion, PostContent content, History history, Instant at) {

    /** Whether an edit keeps the former words. */
    public enum History {
        /** They become a revision. */
        KEPT,
        /** They are gone. */
        DROPPED
    }
}
