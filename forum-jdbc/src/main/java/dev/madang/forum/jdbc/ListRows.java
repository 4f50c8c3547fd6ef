package dev.madang.forum.jdbc;

/** Puts what a list shows beside the posts of a page: the key of their board, and their counts. */
final class ListRows {

    private static final String JOINED = """
            SELECT %1$s FROM (%2$s) p
            JOIN {p}post_tally t ON t.post_id = p.id
            JOIN {p}board b ON b.board_no = p.board_no AND b.board_key IN (%5$s)
            ORDER BY %3$s
            """;

    private static final String POSTGRESQL = """
            WITH page AS MATERIALIZED (%2$s), %4$s
            SELECT %1$s FROM page p
            JOIN tallies t ON t.post_id = p.id
            JOIN {p}board b ON b.board_no = p.board_no AND b.board_key IN (%5$s)
            ORDER BY %3$s
            """;

    /**
     * PostgreSQL: the counts of the posts in {@code page}, by one way down their index for all of them. Joined row by row each would go its own
     * way, through four pages of memory on a board of millions.
     */
    static final String TALLIES = """
            tallies AS MATERIALIZED (
              SELECT post_id, comments, views FROM {p}post_tally WHERE post_id = ANY (ARRAY(SELECT id FROM page))
            )
            """;

    private static final String NEWEST = """
            SELECT %1$s FROM {p}board b
            JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
            JOIN {p}post p ON p.board_no = b.board_no AND p.shelf = %2$d
            STRAIGHT_JOIN {p}post_tally t ON t.post_id = p.id
            WHERE b.board_key = :board
            ORDER BY p.post_no DESC LIMIT :limit
            """;

    private ListRows() {}

    /**
     * MariaDB: the newest of a board's shelf without a table of them in between, which took half as long again. Not by outer joins, with which it
     * reads and sorts the whole shelf.
     *
     * @param first stands before the columns of a row, of the board {@code b} and its counts {@code s}
     */
    static String newest(String first, Shelf shelf) {
        return NEWEST.formatted(first + PostColumns.SUMMARY, shelf.code());
    }

    /**
     * The rows of {@code page}.
     *
     * @param order of columns of {@code p}
     * @param boards the keys that there are, so that no other board is read; separated by commas
     */
    static LimitedStatement of(Tables tables, String page, String order, String boards) {
        String sql = tables.dialect() == Dialect.POSTGRESQL ? POSTGRESQL : JOINED;
        return new LimitedStatement(tables, sql.formatted(PostColumns.SUMMARY, page, order, TALLIES, boards));
    }
}
