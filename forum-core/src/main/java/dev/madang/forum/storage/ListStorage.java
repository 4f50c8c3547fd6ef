package dev.madang.forum.storage;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostSummary;
import java.util.List;
import java.util.OptionalLong;

/**
 * Lists of posts.
 *
 * <p>A board's list is ordered by number, highest first. With {@code PUBLISHED} it is made of published posts that are not notices, with
 * {@code EVERYTHING} of every post of the board. A list across boards is ordered by time of writing, then id, both highest first, and has
 * notices too. The cost of each intent does not grow with the size of the list.
 */
public interface ListStorage {

    /** One numbered page of a board's list, and how many rows the whole list has. A page past the end has no rows. */
    PostRows page(PageQuery query);

    /** Up to {@code limit} rows next to a place of a list, in the order of the list. */
    List<PostSummary> slice(SliceQuery query);

    /** The rows beside a number of a board's list: up to {@code newer} above it, the post itself if it is in the list, up to {@code older} below. */
    List<PostSummary> around(AroundQuery query);

    /** How many rows of a board's list have a higher number; empty when no post of the list has this number. */
    OptionalLong rank(RankQuery query);

    /** The published notices of a board, highest number first, up to {@code limit}. */
    List<PostSummary> notices(BoardKey board, int limit);

    /**
     * {@link #page} and {@link #notices} together, for a storage that has them at less cost so.
     *
     * @param query the page
     * @param limit the most notices
     */
    default PageWithNotices pageWithNotices(PageQuery query, int limit) {
        return new PageWithNotices(page(query), notices(query.board(), limit));
    }
}
