package dev.madang.forum.jdbc;

import dev.madang.forum.board.Category;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.NewPost;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * The statement that stores posts on PostgreSQL, without what none of them needs: each part costs, and most posts need few.
 *
 * <p>{@code span} is written to by the names of its partitions, since finding them by the rows costs as much as storing a row.
 *
 * @param single whether it is one post
 * @param across whether each goes to a board of its own, and only where that is free
 * @param unique whether one has a key or subject
 * @param categorised whether one has a category
 */
record PostInsertShape(boolean single, boolean across, boolean unique, boolean categorised) {

    private static final GivenRows<NewPost> TO_ONE = given();

    private static final GivenRows<NewPost> ACROSS =
            given().text("board", post -> post.board().value()).number("board_version", NewPost::boardVersion);

    private static GivenRows<NewPost> given() {
        return new NewRows<>(NewPost::byline, NewPost::at, NewPost::claim)
                .columns()
                .text("title", post -> post.content().title())
                .text("body", post -> post.content().body())
                .text(
                        "category",
                        post -> post.content().category().map(Category::value).orElse(null))
                .number("secret", post -> post.content().secrecy() == Secrecy.SECRET ? 1L : 0L)
                .text("subject_type", post -> post.subject().map(Subject::type).orElse(null))
                .text("subject_id", post -> post.subject().map(Subject::id).orElse(null));
    }

    /** For posts of one board. */
    static PostInsertShape of(List<NewPost> posts) {
        return of(posts, false);
    }

    /** For posts of a board each. */
    static PostInsertShape across(List<NewPost> posts) {
        return of(posts, true);
    }

    private static PostInsertShape of(List<NewPost> posts, boolean across) {
        return new PostInsertShape(
                posts.size() == 1,
                across,
                posts.stream()
                        .anyMatch(post ->
                                post.claim().isPresent() || post.subject().isPresent()),
                posts.stream().anyMatch(post -> post.content().category().isPresent()));
    }

    /**
     * Answers a row for each post that was stored: its place, and where it stands. To one board it answers a row for each post, or none when none
     * was stored: what became of it besides.
     */
    String sql() {
        String text = (unique ? ASKED_UNIQUE : ASKED)
                + (across ? HELD : (unique ? PASSING_UNIQUE : PASSING) + ALLOTTED)
                + COUNTS
                + (categorised ? COUNTED : "")
                + ROWS
                + (unique ? KEPT : "")
                + (unique && !across ? EXPLAINED : STORED);
        boolean one = single || across;
        return text.replace("{rows}", single ? rows().one() : rows().many())
                .replace("{n}", one ? "1" : "COUNT(*)")
                .replaceAll("\\{each ([^}]*)}", one ? "" : "GROUP BY $1");
    }

    Query bind(Query query, List<NewPost> posts) {
        rows().bind(query, posts);
        if (across) {
            return query;
        }
        if (!unique) {
            query.bind("n", (long) posts.size());
        }
        return query.bind("board", posts.get(0).board().value())
                .bind("boardVersion", posts.get(0).boardVersion());
    }

    private GivenRows<NewPost> rows() {
        return across ? ACROSS : TO_ONE;
    }

    private static final String ASKED = """
            WITH fit AS (
              SELECT q.*, q.ord AS place FROM {rows}
            ),
            """;

    private static final String ASKED_UNIQUE = """
            WITH asked AS (
              SELECT q.*, z.*, r.rival FROM {rows}
              LEFT JOIN LATERAL (
                SELECT i.request_digest AS settled_digest, i.post_id AS settled_post, b.board_key AS settled_board,
                  p.post_no AS settled_number
                FROM {p}idempotency i LEFT JOIN {p}post p ON p.id = i.post_id LEFT JOIN {p}board b ON b.board_no = p.board_no
                WHERE i.scope = q.scope AND i.idem_key = q.idem_key LIMIT 1
              ) z ON TRUE
              LEFT JOIN LATERAL (
                SELECT p.id AS rival FROM {p}post p
                WHERE p.subject_type = q.subject_type AND p.subject_id = q.subject_id LIMIT 1
              ) r ON TRUE
            ), fit AS (
              SELECT *, ROW_NUMBER() OVER (ORDER BY ord) AS place FROM asked WHERE settled_digest IS NULL AND rival IS NULL
            ),
            """;

    private static final String PASSING = "passing AS (SELECT CAST(:n AS BIGINT) AS n),\n";

    private static final String PASSING_UNIQUE = "passing AS (SELECT COUNT(*) AS n FROM fit),\n";

    private static final String HELD = """
            held AS (
              SELECT f.ord, h.board_no FROM fit f CROSS JOIN LATERAL (
                SELECT s.board_no FROM {p}span_board s
                WHERE s.board_no = (SELECT b.board_no FROM {p}board b WHERE b.board_key = f.board) AND s.lvl = 0 AND s.block_no = 0
                  AND s.board_version = f.board_version
                LIMIT 1 FOR UPDATE SKIP LOCKED
              ) h
            ), allotted AS (
              UPDATE {p}span_board s SET last_number = s.last_number + 1, listed = s.listed + 1, total = s.total + 1
              WHERE s.board_no = ANY(ARRAY(SELECT board_no FROM held)) AND s.lvl = 0 AND s.block_no = 0
              RETURNING s.board_no, s.last_number AS number
            ), placed AS (
              SELECT f.*, a.board_no, a.number, (CAST(a.board_no AS BIGINT) << 40) | a.number AS id
              FROM allotted a JOIN held h ON h.board_no = a.board_no JOIN fit f ON f.ord = h.ord
            ),
            """;

    private static final String ALLOTTED = """
            allotted AS (
              UPDATE {p}span_board s SET last_number = s.last_number + f.n, listed = s.listed + f.n, total = s.total + f.n
              FROM {p}board b, passing f
              WHERE b.board_key = :board AND s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
                AND s.board_version = :boardVersion AND f.n > 0
              RETURNING s.board_no, s.last_number - f.n AS before
            ), placed AS (
              SELECT f.*, a.board_no, a.before + f.place AS number,
                (CAST(a.board_no AS BIGINT) << 40) | (a.before + f.place) AS id
              FROM allotted a, fit f
            ),
            """;

    private static final String COUNTS = """
            blocks AS (
              INSERT INTO {p}span_block AS s (board_no, lvl, block_no, listed, notices, total, last_number)
              SELECT board_no, 1, number / 200, {n}, 0, {n}, 0 FROM placed {each board_no, number / 200}
              ON CONFLICT (board_no, lvl, block_no)
              DO UPDATE SET listed = s.listed + EXCLUDED.listed, total = s.total + EXCLUDED.total
            ), regions AS (
              INSERT INTO {p}span_region AS s (board_no, lvl, block_no, listed, notices, total, last_number)
              SELECT board_no, 2, number / 20000, {n}, 0, {n}, 0 FROM placed {each board_no, number / 20000}
              ON CONFLICT (board_no, lvl, block_no)
              DO UPDATE SET listed = s.listed + EXCLUDED.listed, total = s.total + EXCLUDED.total
            ),
            """;

    private static final String COUNTED = """
            counted AS (
              INSERT INTO {p}category_count AS c (board_no, category, posts)
              SELECT board_no, category, {n} FROM placed WHERE category IS NOT NULL {each board_no, category}
              ON CONFLICT (board_no, category) DO UPDATE SET posts = c.posts + EXCLUDED.posts
            ),
            """;

    private static final String ROWS = """
            post AS (
              INSERT INTO {p}post (%s)
              SELECT id, board_no, number, 1, 1, 0, 0, 0, secret, 0, title, category, member, nickname, masked, fingerprint, digest,
                subject_type, subject_id, created_at, NULL
              FROM placed
            ), body AS (
              INSERT INTO {p}post_body (%s) SELECT id, body, password, kept, forget_at FROM placed
            ), tally AS (
              INSERT INTO {p}post_tally (%s) SELECT id, board_no, 1, 1, 0, 0, 0, 0, 0 FROM placed
            )
            """.formatted(PostLine.NAMES, PostLine.BODY_NAMES, PostLine.TALLY_NAMES);

    private static final String STORED = "SELECT ord, id, number FROM placed ORDER BY ord";

    private static final String KEPT = """
            , kept AS (
              INSERT INTO {p}idempotency (scope, idem_key, request_digest, post_id, settled_at)
              SELECT scope, idem_key, request_digest, id, created_at FROM placed WHERE idem_key IS NOT NULL
            )
            """;

    private static final String EXPLAINED = """
            SELECT q.ord, p.id, p.number, q.settled_digest, q.settled_post, q.settled_board, q.settled_number, q.rival
            FROM asked q LEFT JOIN placed p ON p.ord = q.ord ORDER BY q.ord
            """;
}
