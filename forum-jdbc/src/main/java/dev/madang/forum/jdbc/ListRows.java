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

    private ListRows() {}

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
