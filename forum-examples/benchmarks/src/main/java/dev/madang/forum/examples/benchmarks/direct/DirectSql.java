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

    private static final String ROWS = """
            SELECT %s, s.listed FROM {p}board b
            JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
            JOIN (%s) p ON p.board_no = b.board_no
            JOIN {p}post_tally t ON t.post_id = p.id
            WHERE b.board_key = ? ORDER BY p.post_no DESC
            """;

    private static final String IN_LIST =
            "SELECT q.* FROM {p}post q WHERE q.board_no = (SELECT board_no FROM {p}board WHERE board_key = ?) AND q.shelf = 1";

    /** Every column of the index, else H2 sorts. */
    private static final String NEWEST_FIRST = " ORDER BY q.board_no DESC, q.shelf DESC, q.post_no DESC LIMIT ?";

    static final String NEAR = ROWS.formatted(SUMMARY, IN_LIST + NEWEST_FIRST + " OFFSET ?");

    static final String FAR = """
            WITH bd AS (
              SELECT board_no FROM {p}board WHERE board_key = ?
            ), regions AS (
              SELECT s.board_no, s.block_no, s.listed AS n, SUM(s.listed) OVER (ORDER BY s.block_no DESC) AS upto
              FROM {p}span s JOIN bd ON s.board_no = bd.board_no WHERE s.lvl = 2
            ), region AS (
              SELECT board_no, block_no, upto - n AS passed FROM regions WHERE upto > ? ORDER BY block_no DESC LIMIT 1
            ), blocks AS (
              SELECT s.block_no, s.listed AS n, r.passed + SUM(s.listed) OVER (ORDER BY s.block_no DESC) AS upto
              FROM region r JOIN {p}span s ON s.board_no = r.board_no AND s.lvl = 1
                AND s.block_no >= r.block_no * 100 AND s.block_no < r.block_no * 100 + 100
            ), place AS (
              SELECT block_no, upto - n AS passed FROM blocks WHERE upto > ? ORDER BY block_no DESC LIMIT 1
            )
            """ + ROWS.formatted(SUMMARY, """
                    SELECT n.* FROM (
                      SELECT m.*, ROW_NUMBER() OVER (ORDER BY m.post_no DESC) + (SELECT passed FROM place) AS rank_no
                      FROM (%s AND q.post_no < (SELECT (block_no + 1) * 200 FROM place) %s) m
                    ) n WHERE n.rank_no > ? AND n.rank_no <= ? + ?
                    """.formatted(IN_LIST, NEWEST_FIRST));

    static final String NOTICES = """
            SELECT %s FROM {p}post p
            JOIN {p}board b ON b.board_no = p.board_no
            JOIN {p}post_tally t ON t.post_id = p.id
            WHERE b.board_key = ? AND p.shelf = 2 ORDER BY p.post_no DESC LIMIT 50
            """.formatted(SUMMARY);

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
            FROM (SELECT * FROM {p}comment WHERE post_id = ? AND listed = 1 ORDER BY post_id, listed, path LIMIT ?) c
            JOIN {p}post_tally t ON t.post_id = ? ORDER BY c.path
            """;

    private DirectSql() {}
}
