package dev.madang.forum.jdbc;

/** What is done about counts that are wrong. */
enum Care {
    /** They are named. */
    VERIFY,
    /** They are locked, named, and set right. */
    REPAIR
}
