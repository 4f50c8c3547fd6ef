package dev.madang.forum.rules;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One thing that somebody does to a forum.
 *
 * @param deed what
 * @param who one of the {@link Visitors}' actors
 * @param what which post or comment of those that there are, counted round
 * @param detail whatever else the deed needs to be told
 */
record Step(Deed deed, int who, int what, int detail) {

    enum Deed {
        WRITE,
        WRITE_WITH_KEY,
        DISCUSS,
        COMMENT,
        REPLY,
        EDIT_POST,
        EDIT_COMMENT,
        DELETE_POST,
        RESTORE_POST,
        REMOVE_POST,
        PURGE_POST,
        DELETE_COMMENT,
        RESTORE_COMMENT,
        REMOVE_COMMENT,
        PURGE_COMMENT,
        MOVE,
        MAKE_NOTICE,
        END_NOTICE,
        LOCK,
        UNLOCK,
        OPEN,
        ERASE,
        ERASE_WITH_WORDS,
        CHANGE_BOARD,
        WAIT
    }

    /** Any step; the more usual ones more often. */
    static Arbitrary<Step> any() {
        Arbitrary<Deed> deeds = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(Deed.WRITE)),
                Tuple.of(8, Arbitraries.of(Deed.COMMENT, Deed.REPLY)),
                Tuple.of(4, Arbitraries.of(Deed.DELETE_COMMENT, Deed.RESTORE_COMMENT)),
                Tuple.of(16, Arbitraries.of(Deed.class)));
        return Combinators.combine(
                        deeds,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 40))
                .as(Step::new);
    }
}
