package dev.madang.forum.access;

/** A state that counts in a decision. A thing is in several at once: a locked secret post on an open board is in four. */
public enum State {
    /** The forum as a whole. */
    FORUM,
    /** On a board that is written on. */
    OPEN,
    /** On a board that is archived. */
    ARCHIVED,
    /** A published post or comment. */
    PUBLISHED,
    /** On a locked post, or such a post itself. */
    LOCKED,
    /** A secret post or comment. */
    SECRET,
    /** Deleted by its author. */
    DELETED,
    /** Removed by a moderator. */
    REMOVED,
    /** Erased for good. */
    PURGED
}
