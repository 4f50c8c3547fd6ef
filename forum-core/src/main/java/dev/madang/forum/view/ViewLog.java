package dev.madang.forum.view;

/** Where counts are written down before they are in the storage. Thread-safe for different places. */
interface ViewLog {

    /** Writes nothing down. */
    ViewLog NONE = new ViewLog() {
        @Override
        public int insert(long post, long hour, long count) {
            return 0;
        }

        @Override
        public void set(int place, long count) {}
    };

    /**
     * Writes down the views of a post in an hour.
     *
     * @return its place
     */
    int insert(long post, long hour, long count);

    /** Writes down how many views there are now. */
    void set(int place, long count);
}
