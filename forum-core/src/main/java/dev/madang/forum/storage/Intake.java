package dev.madang.forum.storage;

/** What became of an item of an import. */
public enum Intake {
    /** It was stored now. */
    STORED,
    /** It was there: the same key or number, with the same time of writing. Nothing was changed. */
    PRESENT,
    /** Another thing has its key, number or subject. Nothing was changed. */
    TAKEN,
    /**
     * The board, post or parent that it stands on is not there, or the parent stands as deep as comments can. Nothing was changed.
     */
    BASELESS
}
