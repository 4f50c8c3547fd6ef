package dev.madang.forum.storage;

import dev.madang.forum.post.PostId;
import java.util.Map;

/**
 * Totals of posts, all as they were at one moment.
 *
 * @param sequence of the last flush of the asking node that is in them; 0 when there was none
 * @param views the totals; a post that is not there is left out
 */
public record ViewTotals(long sequence, Map<PostId, Long> views) {

    /** Copies the totals. */
    public ViewTotals {
        views = Map.copyOf(views);
    }
}
