package dev.madang.forum.jdbc;

import dev.madang.forum.post.PostId;

/**
 * How a post's id is made: of its board and the number that it was born with there. So an id needs no sequence, is made in the statement that
 * allots the number, and the rows of a board lie together.
 */
final class PostKey {

    /** Bits of the number: room for 10¹². */
    static final int NUMBER_BITS = 40;

    private PostKey() {}

    static long of(int boardNo, long number) {
        return (long) boardNo << NUMBER_BITS | number;
    }

    /** The number of the board that the post was born on. */
    static int board(PostId id) {
        return (int) (id.value() >>> NUMBER_BITS);
    }

    /** The number that the post was born with. */
    static long number(PostId id) {
        return id.value() & (1L << NUMBER_BITS) - 1;
    }
}
