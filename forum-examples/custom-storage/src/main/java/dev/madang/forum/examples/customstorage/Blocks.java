package dev.madang.forum.examples.customstorage;

/**
 * The counts of a list's entries: by blocks of 512 first numbers, by blocks of 512 such blocks, and altogether. A
 * board of five million posts has twenty of the large ones, so that the n-th entry is found by reading some hundred
 * small keys at any depth.
 *
 * <p>In a thread the first number is that of the comment at the top, so that all below it count in its block.
 */
final class Blocks {

    static final int SMALL = 0;
    static final int LARGE = 1;
    static final int WHOLE = 2;
    private static final int BITS = 9;

    private Blocks() {}

    /** The block of this level that the first number is in. */
    static long block(int level, long number) {
        return level == WHOLE ? 0 : number >>> (BITS * (level + 1));
    }

    /** The first number, or the first block of the next lower level, that is in a block. */
    static long begin(long block) {
        return block << BITS;
    }

    static Key key(Listing list, int level, long block) {
        return level(list, level).number(block);
    }

    static Key level(Listing list, int level) {
        return list.counts().number(level);
    }

    /** The levels that are kept for lists of a kind: the lowest of them, up to {@link #WHOLE}. */
    static int lowest(ListKind kind) {
        return switch (kind.counted) {
            case NOT -> WHOLE + 1;
            case WHOLE -> WHOLE;
            case IN_BLOCKS -> SMALL;
        };
    }
}
