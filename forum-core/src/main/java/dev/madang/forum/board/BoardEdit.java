package dev.madang.forum.board;

import dev.madang.forum.Violations;

/**
 * A change to a board's settings, begun from the board as it was seen: what is not set stays as it is. It carries the version that
 * was seen, and is refused when the board has changed since. Not thread-safe.
 */
public final class BoardEdit extends BoardFields<BoardEdit> {

    private final BoardKey key;
    private final long version;

    private BoardEdit(Board seen) {
        super(seen.settings());
        this.key = seen.key();
        this.version = seen.version();
    }

    /** A change that begins as {@code seen}. */
    public static BoardEdit of(Board seen) {
        return new BoardEdit(Violations.required("board", seen));
    }

    /** The board to change. */
    public BoardKey key() {
        return key;
    }

    /** The version that was seen. */
    public long version() {
        return version;
    }

    @Override
    BoardEdit self() {
        return this;
    }
}
