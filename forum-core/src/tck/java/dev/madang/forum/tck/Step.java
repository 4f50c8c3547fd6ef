package dev.madang.forum.tck;

import java.util.List;

/**
 * One call of a story. What it is about is chosen by four numbers from what the storage holds at that time, so that every story can be
 * told, whatever is left out of it.
 *
 * @param kind what is called
 * @param a the first number, from 0 to 999, as are the others
 * @param b the second
 * @param c the third
 * @param d the fourth
 */
record Step(Kind kind, int a, int b, int c, int d) {

    /** What can be called, and how often in a story, against the others. */
    enum Kind {
        BOARD(1),
        CHANGE_BOARD(1),
        WRITE(12),
        EDIT(5),
        STATE(9),
        MOVE(6),
        COMMENT(24),
        EDIT_COMMENT(4),
        STATUS(12),
        FLUSH(4),
        FIRST_VIEW(2),
        TAKE_IN_POST(3),
        TAKE_IN_COMMENT(3),
        ERASE(1),
        PRUNE(1),
        FORGET(1),
        REPAIR(1),
        REOPEN(1),
        ADVANCE_CLOCK(1),
        FIND(4),
        HISTORY(2),
        PAGE(4),
        SLICE(4),
        ACROSS(4),
        AROUND(3),
        RANK(3),
        NOTICES(1),
        COUNTS(2),
        FIND_COMMENT(2),
        THREAD_PAGE(4),
        THREAD_SLICE(4),
        THREAD_RANK(3),
        TOTALS(1),
        MOST_READ(2),
        HOURS(1),
        RECENT(3),
        SETTLED(2),
        EXPORT(1);

        final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /** One of {@code from}, by a number. */
    static <T> T pick(List<T> from, int number) {
        return from.get(number % from.size());
    }
}
