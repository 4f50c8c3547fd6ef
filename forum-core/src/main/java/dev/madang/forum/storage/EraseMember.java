package dev.madang.forum.storage;

import dev.madang.forum.actor.MemberId;

/**
 * What to erase of a member.
 *
 * @param member the member
 * @param words what becomes of their words
 * @param idempotencyScope the scope of their idempotency keys
 * @param viewer their viewer hash in first views
 * @param limit the most posts and comments to change, from 1
 */
public record EraseMember(MemberId member, Words words, String idempotencyScope, String viewer, int limit) {

    /** What becomes of what a member wrote. */
    public enum Words {
        /** Text, status and version stay, and nobody is named as the author. */
        KEPT,
        /**
         * Each post and comment becomes {@code PURGED}, as a change of its status would make it. The status that a restoration brings back is
         * the one that it had; a post's flags stay.
         */
        PURGED
    }
}
