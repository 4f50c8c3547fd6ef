package dev.madang.forum.post;

import dev.madang.forum.Violations;
import dev.madang.forum.board.BoardKey;

/**
 * The permanent number of a post in a board: what people say and link to. A number of a post that moved on still leads to it.
 *
 * @param board the board
 * @param value 1 to {@value #MAX}
 */
public record PostNumber(BoardKey board, long value) {

    /** The highest number of a board, 10¹². */
    public static final long MAX = 1_000_000_000_000L;

    /** Checks the range. */
    public PostNumber {
        Violations.required("board", board);
        Violations.within("number", value, 1, MAX);
    }

    /** Number {@code value} of {@code board}. */
    public static PostNumber of(BoardKey board, long value) {
        return new PostNumber(board, value);
    }

    /** The board's key and the number, as {@code free/397222}. */
    @Override
    public String toString() {
        return board + "/" + value;
    }
}
