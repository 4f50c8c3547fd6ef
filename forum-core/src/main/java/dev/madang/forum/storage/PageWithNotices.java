package dev.madang.forum.storage;

import dev.madang.forum.post.PostSummary;
import java.util.List;

/**
 * A page of a board's list, and the notices above it.
 *
 * @param page the page
 * @param notices the notices, highest number first
 */
public record PageWithNotices(PostRows page, List<PostSummary> notices) {

    /** Copies the notices. */
    public PageWithNotices {
        notices = List.copyOf(notices);
    }
}
