package dev.madang.forum.storage;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import java.util.List;
import java.util.Optional;

/** Boards and their settings. */
public interface BoardStorage {

    /** Stores a new board at version 1, with no posts and 0 as its last number. Refuses: {@link Refusal#EXISTS}. */
    Answer<Board> insert(NewBoard board);

    /**
     * Replaces the settings and moves the version by one, if the version is the expected one. Refuses: {@link Refusal#MISSING},
     * {@link Refusal#STALE}.
     */
    Answer<Board> change(BoardChange change);

    /** The board of this key. */
    Optional<Board> find(BoardKey key);

    /**
     * The board of this key, perhaps as it stood a while ago. What is decided by it is refused when it is carried out, if the version has moved
     * since ({@link Refusal#BOARD_CHANGED}), and decided anew by {@link #find}; so a storage may answer from what it remembers, but only what was
     * committed. Empty only where there is none now.
     */
    default Optional<Board> known(BoardKey key) {
        return find(key);
    }

    /** Every board, by key. */
    List<Board> all();

    /** The counts of a board; empty when there is no such board. */
    Optional<BoardCounts> counts(BoardKey key);
}
