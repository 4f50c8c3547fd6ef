package dev.madang.forum.post;

/** Who a post or comment is for. */
public enum Secrecy {
    /** For whoever may read the board. */
    OPEN,
    /** For its author and the board's staff; a secret comment is for the post's author too. */
    SECRET
}
