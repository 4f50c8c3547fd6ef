package dev.madang.forum.examples.boardweb.pages;

import java.util.List;
import java.util.Optional;

/**
 * A page of a board's list.
 *
 * @param frame what is around it
 * @param board the board
 * @param heading what the list is, where it is not the whole
 * @param notices what stands above every page
 * @param rows the rows
 * @param pager the numbered pages
 * @param turns the ways to go on in a list without numbers
 */
public record ListPage(
        Frame frame,
        BoardHead board,
        Optional<String> heading,
        List<Row> notices,
        List<Row> rows,
        Optional<Pager> pager,
        Turns turns) {

    /** Whether there is nothing at all to list. */
    public boolean isEmpty() {
        return rows.isEmpty()
                && notices.isEmpty()
                && !pager.map(Pager::isPastEnd).orElse(false);
    }

    /**
     * Where a list goes on that has no numbered pages.
     *
     * @param newer the path of the part before
     * @param older the path of the part after
     */
    public record Turns(Optional<String> newer, Optional<String> older) {

        /** Nowhere. */
        static final Turns NONE = new Turns(Optional.empty(), Optional.empty());
    }
}
