package dev.madang.forum.post;

/** What a post can be besides published. */
public enum PostFlag {
    /** Pinned above the list (공지). */
    NOTICE,
    /** For its author and the board's staff only (비밀글). Its row stands in the list without its title. */
    SECRET,
    /** Nobody comments on it, and its author does not change it. */
    LOCKED
}
