package dev.madang.forum.maintenance;

/**
 * A kept count that is not what the rows say.
 *
 * @param count which count
 * @param where whose: a board's key, a post's number, or a category
 * @param kept what was kept
 * @param counted what the rows say
 */
public record Discrepancy(Count count, String where, long kept, long counted) {

    /** The counts that are kept. */
    public enum Count {
        /** Published posts of a board that are not notices. */
        BOARD_POSTS,
        /** Published notices of a board. */
        BOARD_NOTICES,
        /** Published posts of a category. */
        CATEGORY_POSTS,
        /** The last number of a board, against the highest that a post has or had. */
        BOARD_LAST_NUMBER,
        /** Published comments of a post. */
        POST_COMMENTS,
        /** Comments and tombstones in the thread of a post. */
        POST_THREAD,
        /** The last number of a post's comments, against the highest there is. */
        POST_LAST_NUMBER,
        /** What a storage keeps to find pages, against the rows. */
        INDEX
    }
}
