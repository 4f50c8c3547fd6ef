package dev.madang.forum.board;

import java.util.Map;

/**
 * How many published posts a board has. Equal to the rows, always.
 *
 * @param posts published posts that are not notices: the rows of its numbered list
 * @param notices published notices
 * @param byCategory published posts, notices included, under each category that has any
 */
public record BoardCounts(long posts, long notices, Map<Category, Long> byCategory) {

    /** Copies the map. */
    public BoardCounts {
        byCategory = Map.copyOf(byCategory);
    }
}
