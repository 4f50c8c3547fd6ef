package dev.madang.forum.examples.crashtest.ledger;

/** What must hold of the rows whatever was killed, in SQL of the harness's own: each statement answers the rows that break it. */
enum Invariant {
    /** A post is whole: head, body and tally. */
    WHOLE_POSTS("""
            SELECT p.id FROM forum_post p JOIN forum_board b ON b.board_no = p.board_no
            LEFT JOIN forum_post_tally t ON t.post_id = p.id LEFT JOIN forum_post_body d ON d.post_id = p.id
            WHERE b.board_key IN (%1$s) AND (t.post_id IS NULL OR d.post_id IS NULL)"""),

    /** Parts belong to a post; of the boards of this epoch, or of what is younger. */
    NO_ORPHANS("""
            SELECT t.post_id FROM forum_post_tally t LEFT JOIN forum_post p ON p.id = t.post_id
            WHERE p.id IS NULL AND t.post_id >=
                (SELECT MIN(board_no) * 1099511627776 FROM forum_board WHERE board_key IN (%1$s))
            UNION ALL
            SELECT d.post_id FROM forum_post_body d LEFT JOIN forum_post p ON p.id = d.post_id
            WHERE p.id IS NULL AND d.post_id >=
                (SELECT MIN(board_no) * 1099511627776 FROM forum_board WHERE board_key IN (%1$s))
            UNION ALL
            SELECT c.post_id FROM forum_comment c LEFT JOIN forum_post p ON p.id = c.post_id
            WHERE p.id IS NULL AND c.post_id >=
                (SELECT MIN(board_no) * 1099511627776 FROM forum_board WHERE board_key IN (%1$s))"""),

    /** A key leads to what it made. */
    KEYS_LEAD_SOMEWHERE("""
            SELECT i.idem_key FROM forum_idempotency i
            LEFT JOIN forum_post p ON p.id = i.post_id
            LEFT JOIN forum_comment c ON c.post_id = i.post_id AND c.comment_no = i.comment_no
            WHERE (p.id IS NULL OR (i.comment_no IS NOT NULL AND c.comment_no IS NULL)) AND i.post_id >=
                (SELECT MIN(board_no) * 1099511627776 FROM forum_board WHERE board_key IN (%1$s))"""),

    /** Numbers of posts are 1, 2, 3… on each board: those that posts were born with, and those that they got by moving. */
    DENSE_NUMBERS("""
            SELECT b.board_key, s.last_number, COUNT(*), COUNT(DISTINCT n.post_no), MIN(n.post_no), MAX(n.post_no)
            FROM (SELECT FLOOR(id / 1099511627776) AS board_no,
                    id - FLOOR(id / 1099511627776) * 1099511627776 AS post_no FROM forum_post
                UNION ALL SELECT board_no, post_no FROM forum_post_number) n
            JOIN forum_board b ON b.board_no = n.board_no
            JOIN forum_span s ON s.board_no = b.board_no AND s.lvl = 0
            WHERE b.board_key IN (%1$s) GROUP BY b.board_key, s.last_number
            HAVING COUNT(*) <> s.last_number OR COUNT(DISTINCT n.post_no) <> s.last_number
                OR MIN(n.post_no) <> 1 OR MAX(n.post_no) <> s.last_number"""),

    /** The counts of a board. */
    BOARD_COUNTS("""
            SELECT b.board_key, s.listed, s.notices, s.total FROM forum_board b
            JOIN forum_span s ON s.board_no = b.board_no AND s.lvl = 0
            LEFT JOIN forum_post p ON p.board_no = b.board_no
            WHERE b.board_key IN (%1$s) GROUP BY b.board_key, s.listed, s.notices, s.total
            HAVING s.listed <> SUM(CASE WHEN p.shelf = 1 THEN 1 ELSE 0 END)
                OR s.notices <> SUM(CASE WHEN p.shelf = 2 THEN 1 ELSE 0 END) OR s.total <> COUNT(p.id)"""),

    /** The counts of blocks of 200 numbers. */
    BLOCK_COUNTS("""
            SELECT b.board_key, s.block_no, s.listed, s.total FROM forum_board b
            JOIN forum_span s ON s.board_no = b.board_no AND s.lvl = 1
            LEFT JOIN forum_post p ON p.board_no = b.board_no AND FLOOR(p.post_no / 200) = s.block_no
            WHERE b.board_key IN (%1$s) GROUP BY b.board_key, s.block_no, s.listed, s.total
            HAVING s.listed <> SUM(CASE WHEN p.shelf = 1 THEN 1 ELSE 0 END) OR s.total <> COUNT(p.id)"""),

    /** The counts of categories. */
    CATEGORY_COUNTS("""
            SELECT b.board_key, k.posts FROM forum_board b JOIN forum_category_count k ON k.board_no = b.board_no
            LEFT JOIN forum_post p ON p.board_no = k.board_no AND p.category = k.category AND p.published = 1
            WHERE b.board_key IN (%1$s) GROUP BY b.board_key, k.category, k.posts HAVING k.posts <> COUNT(p.id)"""),

    /** Numbers of comments are 1, 2, 3… on each post, and their counts are right. */
    COMMENT_COUNTS("""
            SELECT p.id, t.last_comment, t.total, t.comments FROM forum_post p
            JOIN forum_board b ON b.board_no = p.board_no JOIN forum_post_tally t ON t.post_id = p.id
            LEFT JOIN forum_comment c ON c.post_id = p.id
            WHERE b.board_key IN (%1$s) GROUP BY p.id, t.last_comment, t.total, t.comments
            HAVING t.last_comment <> COUNT(c.comment_no) OR t.last_comment <> COALESCE(MAX(c.comment_no), 0)
                OR t.total <> COUNT(c.comment_no) OR t.comments <> SUM(CASE WHEN c.status = 0 THEN 1 ELSE 0 END)"""),

    /** Views by hour sum up to those of the post. */
    VIEW_SUMS("""
            SELECT p.id, t.views FROM forum_post p
            JOIN forum_board b ON b.board_no = p.board_no JOIN forum_post_tally t ON t.post_id = p.id
            LEFT JOIN forum_view_hour h ON h.post_id = p.id
            WHERE b.board_key IN (%1$s) GROUP BY p.id, t.views HAVING t.views <> COALESCE(SUM(h.views), 0)"""),

    /** Views by day, too. */
    DAILY_VIEW_SUMS("""
            SELECT p.id, t.views FROM forum_post p
            JOIN forum_board b ON b.board_no = p.board_no JOIN forum_post_tally t ON t.post_id = p.id
            LEFT JOIN forum_view_day d ON d.post_id = p.id
            WHERE b.board_key IN (%1$s) GROUP BY p.id, t.views HAVING t.views <> COALESCE(SUM(d.views), 0)""");

    private final String statement;

    Invariant(String statement) {
        this.statement = statement;
    }

    /** The statement that answers what breaks this on some boards. */
    String statement(String boardList) {
        return String.format(statement, boardList);
    }
}
