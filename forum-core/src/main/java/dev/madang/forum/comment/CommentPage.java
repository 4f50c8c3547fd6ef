package dev.madang.forum.comment;

import java.util.List;

/**
 * One numbered page of a post's comments, in thread order: by number, each followed by its replies.
 *
 * @param comments the comments of this page, tombstones among them; empty past the end
 * @param page the page's number, from 1
 * @param size comments a page
 * @param total comments and tombstones of the whole thread
 */
public record CommentPage(List<Comment> comments, int page, int size, long total) {

    /** Copies the list. */
    public CommentPage {
        comments = List.copyOf(comments);
    }

    /** How many pages the thread has; 1 for an empty one. */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
