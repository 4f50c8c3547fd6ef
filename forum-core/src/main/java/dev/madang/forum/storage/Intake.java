package dev.madang.forum.storage;

/** What became of an item of an import. */
public enum Intake {
    /** It was stored now. */
    STORED,
    /**
     * It was there: a board of the same key, or what the number leads to, with the same time of writing. A post that has moved on since is there
     * too. Nothing was changed.
     */
    PRESENT,
    /** Another thing has its number, one of its former numbers, or its subject. Nothing was changed. */
    TAKEN,
    /**
     * The board, post or parent that it stands on is not there, or the parent stands as deep as comments can. Nothing was changed.
     */
    BASELESS
}
