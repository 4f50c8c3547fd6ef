package dev.madang.forum.storage;

import dev.madang.forum.post.PostSummary;
import java.util.List;

/**
 * Rows of a list, and how many the whole list has, both of one moment.
 *
 * @param rows the rows
 * @param total rows of the whole list
 */
public record PostRows(List<PostSummary> rows, long total) {

    /** Copies the rows. */
    public PostRows {
        rows = List.copyOf(rows);
    }
}
