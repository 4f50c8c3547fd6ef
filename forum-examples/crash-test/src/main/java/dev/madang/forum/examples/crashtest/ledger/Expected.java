package dev.madang.forum.examples.crashtest.ledger;

/**
 * A post or comment, as it has to be found. One is known by its tag, which its text begins with.
 *
 * @param post the post's id
 * @param number the post's number in its board, or the comment's in its post
 * @param board the board that the post is on; empty for a comment
 * @param edits how often its words were changed
 * @param version its version
 * @param published whether it is there for its readers
 */
record Expected(long post, long number, String board, int edits, long version, boolean published) {}
