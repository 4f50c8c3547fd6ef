package dev.madang.forum.comment;

import dev.madang.forum.page.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * A part of a post's comments, in thread order, with the cursors to go on from.
 *
 * @param comments the comments, tombstones among them
 * @param earlier where the part before this one ends; empty when this is the beginning
 * @param later where the part after this one begins; empty when this is the end
 */
public record CommentSlice(List<Comment> comments, Optional<Cursor> earlier, Optional<Cursor> later) {

    /** Copies the list. */
    public CommentSlice {
        comments = List.copyOf(comments);
    }
}
