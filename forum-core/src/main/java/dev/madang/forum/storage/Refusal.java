package dev.madang.forum.storage;

/** The guards of the port. An intent checks them in this order, and refuses by the first that fails. */
public enum Refusal {
    /** The idempotency key is settled by another request of the same actor. */
    KEY_REUSED,
    /** What the intent is about is not there. */
    MISSING,
    /** A thing with this key, or a post with this subject, is there already. */
    EXISTS,
    /** The board's settings are not at the version that was seen. */
    BOARD_CHANGED,
    /** The thing (for a new comment: its post) is not at the version that was seen. */
    STALE,
    /** The post is locked or not published. */
    CLOSED,
    /** The comment to reply to is not there, or not published. */
    PARENT_MISSING,
    /** The reply would stand deeper than the board allows. */
    TOO_DEEP
}
