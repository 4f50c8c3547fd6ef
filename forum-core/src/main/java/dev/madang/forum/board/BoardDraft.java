package dev.madang.forum.board;

import dev.madang.forum.Violations;

/**
 * A board to be created. Only the name has no default. Not thread-safe.
 *
 * <p>Defaults: everyone lists and reads, members write and comment; 30 rows a page; no categories; replies one deep;
 * {@link BoardLimits#DEFAULT}; no feature.
 */
public final class BoardDraft extends BoardFields<BoardDraft> {

    private final BoardKey key;

    private BoardDraft(BoardKey key) {
        this.key = key;
    }

    /** A draft of the board {@code key}. */
    public static BoardDraft of(BoardKey key) {
        return new BoardDraft(Violations.required("board", key));
    }

    /** The key of the board to be. */
    public BoardKey key() {
        return key;
    }

    @Override
    BoardDraft self() {
        return this;
    }
}
