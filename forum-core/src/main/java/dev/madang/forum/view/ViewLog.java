package dev.madang.forum.view;

/** Where views are written down before they are in the storage. Thread-safe. */
interface ViewLog {

    /** Writes nothing down. */
    ViewLog NONE = (post, hour, count) -> true;

    /**
     * Writes down views of a post in an hour.
     *
     * @return false when there is no room for them
     */
    boolean append(long post, long hour, long count);
}
