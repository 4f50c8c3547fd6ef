package dev.madang.forum.storage;

/**
 * A storage for a whole forum, in one role per group of intents. Thread-safe.
 *
 * @see dev.madang.forum.storage the contract that all roles share
 */
public interface ForumStorage extends AutoCloseable {

    /** Boards and their settings. */
    BoardStorage boards();

    /** Posts, one at a time. */
    PostStorage posts();

    /** Lists of posts. */
    ListStorage lists();

    /** Comments. */
    CommentStorage comments();

    /** Counts of views. */
    ViewStorage views();

    /** What an author wrote. */
    MemberStorage members();

    /** Taking in and giving out whole forums. */
    TransferStorage transfer();

    /** Proving and mending counts, and forgetting. */
    MaintenanceStorage maintenance();

    /** Lets go of what the storage opened itself. Calls after it throw {@link IllegalStateException}. Closing twice does nothing. */
    @Override
    void close();
}
