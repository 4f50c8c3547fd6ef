package dev.madang.forum.post;

import dev.madang.forum.page.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list, newest first, with the cursors to go on from.
 *
 * @param posts the rows
 * @param newer where the part before this one ends; empty when this is the beginning
 * @param older where the part after this one begins; empty when this is the end
 */
public record PostSlice(List<PostSummary> posts, Optional<Cursor> newer, Optional<Cursor> older) {

    /** Copies the rows. */
    public PostSlice {
        posts = List.copyOf(posts);
    }
}
