package dev.madang.forum.storage;

import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostFlag;
import java.util.Set;

/**
 * The state of a post.
 *
 * @param status its status
 * @param before the status that a restoration brings back; {@code PUBLISHED} unless it was removed after its author had deleted it. Of what
 *     is purged, which nothing restores, it is whatever the purge gave
 * @param flags all of its flags
 */
public record PostState(ContentStatus status, ContentStatus before, Set<PostFlag> flags) {

    /** Copies the flags. */
    public PostState {
        flags = Set.copyOf(flags);
    }
}
