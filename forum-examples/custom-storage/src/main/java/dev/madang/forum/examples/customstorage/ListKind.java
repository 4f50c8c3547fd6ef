package dev.madang.forum.examples.customstorage;

/** The lists that are kept, each in the order that it is read in or its reverse. */
enum ListKind {
    /** Every post of a board, by number. */
    ALL('a', Counted.IN_BLOCKS),
    /** Published posts of a board that are not notices, by number. */
    LISTED('l', Counted.IN_BLOCKS),
    /** Published notices of a board, by number. */
    NOTICES('n', Counted.WHOLE),
    /** Posts of a board and category, by number. */
    CATEGORY('c', Counted.NOT),
    /** Published posts of a board and category, by number. */
    CATEGORY_LISTED('d', Counted.WHOLE),
    /** Published posts of a board, by time and id. */
    BY_TIME('t', Counted.NOT),
    /** Published posts of a board and member, by time and id. */
    OF_MEMBER('o', Counted.NOT),
    /** Comments of a post, by the numbers from the top of the thread down to them. */
    THREAD('p', Counted.IN_BLOCKS),
    /** The same without those that neither are published nor hold a published reply. */
    THREAD_LISTED('q', Counted.IN_BLOCKS),
    /** What a member wrote, by time, post and comment (0 for the post). */
    BY_MEMBER('m', Counted.NOT),
    /** What was written from an address with this fingerprint, likewise. */
    BY_FINGERPRINT('f', Counted.NOT),
    /** What was written from an address with this mask, likewise. */
    BY_MASK('x', Counted.NOT),
    /** What has a full address, by the time to forget it, post and comment. */
    KEPT('k', Counted.NOT);

    /** How the entries of a list are counted. */
    enum Counted {
        NOT,
        /** Altogether. */
        WHOLE,
        /**
         * Altogether, and by blocks of the first number of their order, so that the n-th is found without counting
         * those before.
         */
        IN_BLOCKS
    }

    final char letter;
    final Counted counted;

    ListKind(char letter, Counted counted) {
        this.letter = letter;
        this.counted = counted;
    }
}
