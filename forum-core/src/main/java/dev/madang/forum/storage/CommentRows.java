package dev.madang.forum.storage;

import dev.madang.forum.comment.Comment;
import java.util.List;

/**
 * Rows of a thread, and how many the whole thread has, both of one moment.
 *
 * @param rows the rows
 * @param total rows of the whole thread
 */
public record CommentRows(List<Comment> rows, long total) {

    /** Copies the rows. */
    public CommentRows {
        rows = List.copyOf(rows);
    }
}
