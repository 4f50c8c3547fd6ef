package dev.madang.forum.access;

/** Which rows lists and counts are made of. It is carried into the storage, so that a page is never filtered afterwards. */
public enum Visibility {
    /** What is published; of comments also the tombstones that hold published replies. */
    PUBLISHED,
    /** What is deleted, removed or purged too. */
    EVERYTHING
}
