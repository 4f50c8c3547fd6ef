package dev.madang.forum.jdbc;

/** Where in a thread a page begins: looked up in the counts of regions of 20,000 top numbers, then in the blocks of one region. */
final class ThreadPlace {

    private static final String PLACE = """
            WITH kept_regions AS (
              SELECT block_no, %1$s AS n FROM {p}comment_span WHERE post_id = :post AND lvl = 2
            ), regions AS (
              SELECT block_no, n, SUM(n) OVER (ORDER BY block_no) AS upto FROM (
                SELECT block_no, n FROM kept_regions
                UNION ALL
                SELECT 0, t.%2$s - (SELECT COALESCE(SUM(n), 0) FROM kept_regions) FROM {p}post_tally t WHERE t.post_id = :post
              ) x
            ), region AS (
              SELECT block_no, n, upto - n AS passed FROM regions WHERE upto > :skip ORDER BY block_no LIMIT 1
            ), kept_blocks AS (
              SELECT s.block_no, s.%1$s AS n FROM region r JOIN {p}comment_span s
                ON s.block_no >= r.block_no * 100 AND s.block_no < r.block_no * 100 + 100
              WHERE s.post_id = :post AND s.lvl = 1
            ), blocks AS (
              SELECT x.block_no, x.n, SUM(x.n) OVER (ORDER BY x.block_no) AS upto FROM (
                SELECT block_no, n FROM kept_blocks
                UNION ALL
                SELECT 0, r.n - (SELECT COALESCE(SUM(n), 0) FROM kept_blocks) FROM region r WHERE r.block_no = 0
              ) x
            ), place AS (
              SELECT b.block_no, r.passed + b.upto - b.n AS passed FROM blocks b CROSS JOIN region r
              WHERE r.passed + b.upto > :skip ORDER BY b.block_no LIMIT 1
            )
            """;

    private ThreadPlace() {}

    /**
     * What defines {@code place}: the block that holds the row after {@code :skip} others, and how many rows are passed before it.
     *
     * @param count the column of a block's count
     * @param whole the column of the post's
     */
    static String of(String count, String whole) {
        return PLACE.formatted(count, whole);
    }
}
