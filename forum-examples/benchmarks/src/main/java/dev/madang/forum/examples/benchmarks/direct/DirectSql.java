package dev.madang.forum.examples.benchmarks.direct;

/** The best statements that are known. */
final class DirectSql {

    private static final String SUMMARY =
            "p.id, b.board_key, p.post_no, p.title, p.member_id, p.nickname, p.category, p.notice, p.secret, p.locked,"
                    + " p.status, p.created_at, t.comments, t.views";

    private static final String BOARD_COLUMNS =
            "b.board_key, b.name, b.description, b.list_audience, b.read_audience, b.write_audience, b.comment_audience,"
                    + " b.categories, b.features, b.page_size, b.comment_depth, b.max_title, b.max_body, b.max_nickname,"
                    + " b.max_comment, b.version, b.created_at";

    static final String BOARD = "SELECT " + BOARD_COLUMNS + " FROM {p}board b WHERE b.board_key = ?";

    private static final String NEWEST_FIRST = " ORDER BY q.board_no DESC, q.shelf DESC, q.post_no DESC ";

    private static final String TALLIES = """
            tallies AS MATERIALIZED (
              SELECT post_id, comments, views FROM {p}post_tally WHERE post_id = ANY (ARRAY(SELECT id FROM page))
            )
            """;

    private static final String BD = """
            WITH bd AS MATERIALIZED (
              SELECT b.board_no, b.board_key, s.listed AS posts FROM {p}board b
              JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0 WHERE b.board_key = ?
            )
            """;

    private static final String OF_BD =
            "SELECT q.* FROM {p}post q WHERE q.board_no = (SELECT board_no FROM bd) AND q.shelf = 1 AND q.post_no ";

    private static final String PAGE = """
            , page AS MATERIALIZED (%s), %s
            SELECT b.posts, %s FROM bd b
            LEFT JOIN page p ON p.board_no = b.board_no
            LEFT JOIN tallies t ON t.post_id = p.id
            """;

    /** PostgreSQL: a page near the top. Limits are written in, so that the plan is made once: {limit} and {skip}. */
    static final String NEAR =
            BD + PAGE.formatted(OF_BD + "> 0" + NEWEST_FIRST + "LIMIT {limit} OFFSET {skip}", TALLIES, SUMMARY);

    /** PostgreSQL: any other page. */
    static final String FAR = BD
            + """
            , regions AS (
              SELECT s.block_no, s.listed AS n, SUM(CAST(s.listed AS INT)) OVER w AS upto
              FROM {p}span s WHERE s.board_no = (SELECT board_no FROM bd) AND s.lvl = 2
              WINDOW w AS (ORDER BY s.block_no DESC ROWS UNBOUNDED PRECEDING)
            ), region AS (
              SELECT block_no, upto - n AS passed FROM regions WHERE upto > ? ORDER BY block_no DESC LIMIT 1
            ), blocks AS (
              SELECT s.block_no, s.listed AS n,
                (SELECT passed FROM region) + SUM(CAST(s.listed AS INT)) OVER w AS upto
              FROM {p}span s WHERE s.board_no = (SELECT board_no FROM bd) AND s.lvl = 1
                AND s.block_no >= (SELECT block_no * 100 FROM region) AND s.block_no < (SELECT block_no * 100 + 100 FROM region)
              WINDOW w AS (ORDER BY s.block_no DESC ROWS UNBOUNDED PRECEDING)
            ), place AS (
              SELECT block_no, upto - n AS passed FROM blocks WHERE upto > ? ORDER BY block_no DESC LIMIT 1
            ), top AS (
              SELECT t.post_no FROM (%s) t
            )
            """.formatted(OF_BD + "< (SELECT (block_no + 1) * 200 FROM place)" + NEWEST_FIRST
                    + "LIMIT 1 OFFSET (SELECT ? - passed FROM place)")
            + PAGE.formatted(OF_BD + "<= (SELECT post_no FROM top)" + NEWEST_FIRST + "LIMIT {limit}", TALLIES, SUMMARY);

    /** H2 and MariaDB: counts of one level, the newest first. */
    static final String COUNTS = """
            SELECT s.block_no, s.listed FROM {p}span s
            WHERE s.board_no = (SELECT board_no FROM {p}board WHERE board_key = ?)
              AND s.lvl = ? AND s.block_no >= ? AND s.block_no < ?
            ORDER BY s.board_no DESC, s.lvl DESC, s.block_no DESC
            """;

    /** H2 and MariaDB: a page below a number. */
    static final String BELOW = """
            SELECT s.listed, %s FROM {p}board b
            JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
            LEFT JOIN (
              SELECT q.id FROM {p}post q
              WHERE q.board_no = (SELECT board_no FROM {p}board WHERE board_key = ?) AND q.shelf = 1 AND q.post_no < ?
              %s LIMIT ? OFFSET ?
            ) place ON 1 = 1
            LEFT JOIN {p}post p ON p.id = place.id
            LEFT JOIN {p}post_tally t ON t.post_id = place.id
            WHERE b.board_key = ?
            """.formatted(SUMMARY, NEWEST_FIRST);

    /** What stands above the list. */
    static final String NOTICES = """
            SELECT %s FROM (
              SELECT q.* FROM {p}post q
              WHERE q.board_no = (SELECT board_no FROM {p}board WHERE board_key = ?) AND q.shelf = 2 %s LIMIT 50
            ) p
            JOIN {p}board b ON b.board_no = p.board_no
            JOIN {p}post_tally t ON t.post_id = p.id ORDER BY p.post_no DESC
            """.formatted(SUMMARY, NEWEST_FIRST);

    static final String POST = """
            SELECT %s, %s, t.version, p.before_status, p.edited_at, p.masked, p.fingerprint, w.password_hash, w.kept_address,
              p.subject_type, p.subject_id, w.body
            FROM {p}post p
            JOIN {p}post_tally t ON t.post_id = p.id
            JOIN {p}post_body w ON w.post_id = p.id
            JOIN {p}board b ON b.board_no = p.board_no
            WHERE p.id = ?
            """.formatted(SUMMARY, BOARD_COLUMNS);

    static final String COMMENTS = """
            SELECT c.post_id, c.comment_no, c.parent_no, c.depth, c.body, c.member_id, c.nickname, c.masked, c.secret, c.status,
              c.version, c.created_at, c.edited_at, t.thread
            FROM (SELECT * FROM {p}comment WHERE post_id = {post} AND listed = 1 ORDER BY post_id, listed, path LIMIT {limit}) c
            JOIN {p}post_tally t ON t.post_id = {post} ORDER BY c.path
            """;

    private DirectSql() {}
}
