package dev.madang.forum.board;

/** What a board can have switched on. */
public enum BoardFeature {
    /** Posts and comments may be secret (비밀글): for their author and the board's staff only. */
    SECRETS,
    /** Each edit of a post keeps what the post was before. */
    EDIT_HISTORY,
    /** Nothing is written on the board any more; it can be read. */
    ARCHIVED
}
