package dev.madang.forum.post;

/** Whether a post or comment is there for its readers. */
public enum ContentStatus {
    /** There for whoever may read it. */
    PUBLISHED,
    /** Deleted by its author, who can restore it. */
    DELETED,
    /** Removed by a moderator. Its author cannot restore it. */
    REMOVED,
    /** Its content is erased for good; only its number, its place and its time are left. */
    PURGED
}
