package dev.madang.forum.tck.selftest;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.storage.PageQuery;
import java.util.concurrent.locks.LockSupport;

/** What bugs ask a sound storage. */
final class Queries {

    private static final long A_MILLISECOND = 1_000_000;

    private Queries() {}

    /** The time that a database takes between what a storage asks and what it does next. */
    static void roundTrip() {
        LockSupport.parkNanos(A_MILLISECOND);
    }

    static PageQuery everything(BoardKey board) {
        return new PageQuery(board, Visibility.EVERYTHING, 1, 10_000);
    }
}
