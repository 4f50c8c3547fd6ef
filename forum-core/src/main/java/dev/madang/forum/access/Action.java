package dev.madang.forum.access;

/** What an actor may ask the engine to do. */
public enum Action {
    /** Create a board. */
    CREATE_BOARD,
    /** Erase a member's traces. */
    ERASE_MEMBER,
    /** Import or export. */
    TRANSFER,
    /** Verify, repair or prune. */
    MAINTAIN,
    /** Change a board's settings. */
    CHANGE_BOARD,
    /** See a board and its lists. */
    LIST,
    /** Write a post. */
    WRITE,
    /** Take in a post that moves here from another board. */
    RECEIVE,
    /** Read a post or a comment. */
    READ,
    /** Comment on a post. */
    COMMENT,
    /** Change the words of a post or comment. */
    EDIT,
    /** Delete as its author. */
    DELETE,
    /** Bring back what was deleted or removed. */
    RESTORE,
    /** Remove as a moderator. */
    REMOVE,
    /** Erase the content for good. */
    PURGE,
    /** Lock a post, or unlock it. */
    LOCK,
    /** Make a post a notice, or end that. */
    NOTICE,
    /** Move a post to another board. */
    MOVE,
    /** See what a post said before its edits. */
    HISTORY,
    /** See the full client address, where one is kept. */
    SEE_ADDRESS
}
