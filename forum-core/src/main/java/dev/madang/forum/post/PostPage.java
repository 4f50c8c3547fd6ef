package dev.madang.forum.post;

import java.util.List;

/**
 * One numbered page of a board's list, newest first.
 *
 * @param notices published notices, newest first; they stand above every page and are not among the rows
 * @param posts the rows of this page; empty past the end
 * @param page the page's number, from 1
 * @param size rows a page
 * @param total rows of the whole list
 */
public record PostPage(List<PostSummary> notices, List<PostSummary> posts, int page, int size, long total) {

    /** The most notices that a board can have. */
    public static final int MAX_NOTICES = 50;

    /** Copies the lists. */
    public PostPage {
        notices = List.copyOf(notices);
        posts = List.copyOf(posts);
    }

    /** How many pages the list has; 1 for an empty list. */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
