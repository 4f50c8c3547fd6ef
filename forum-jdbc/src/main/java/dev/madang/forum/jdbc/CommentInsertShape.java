package dev.madang.forum.jdbc;

import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.NewComment;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The statement that stores comments on PostgreSQL, without what none of them needs.
 *
 * @param single whether it is one comment
 * @param across whether each goes to a post of its own, and only where that is free
 * @param keyed whether one has a key
 * @param replying whether one replies to another
 */
record CommentInsertShape(boolean single, boolean across, boolean keyed, boolean replying) {

    private static final GivenRows<NewComment> TO_ONE = given();

    private static final GivenRows<NewComment> ACROSS = given().number(
                    "post", comment -> comment.place().post().value())
            .number("post_version", comment -> comment.place().postVersion())
            .number("board_version", comment -> comment.place().boardVersion());

    private static GivenRows<NewComment> given() {
        return new NewRows<>(NewComment::byline, NewComment::at, NewComment::claim)
                .columns()
                .text("body", comment -> comment.content().body())
                .number("secret", comment -> comment.content().secrecy() == Secrecy.SECRET ? 1L : 0L)
                .number("parent", CommentInsertShape::parent);
    }

    /** For comments on one post. */
    static CommentInsertShape of(List<NewComment> comments) {
        return of(comments, false);
    }

    /** For comments on a post each, none of them a reply. */
    static CommentInsertShape across(List<NewComment> comments) {
        return of(comments, true);
    }

    private static CommentInsertShape of(List<NewComment> comments, boolean across) {
        return new CommentInsertShape(
                comments.size() == 1,
                across,
                comments.stream().anyMatch(comment -> comment.claim().isPresent()),
                comments.stream().anyMatch(comment -> comment.place().parent().isPresent()));
    }

    /**
     * Answers a row for each comment that was stored: its place, its number and its depth. To one post it answers a row for each comment, or none when
     * none was stored: what became of it besides.
     */
    String sql() {
        String text = (keyed ? ASKED_KEYED : ASKED)
                + (across ? HELD + TOP_EACH + ALLOTTED_EACH : (replying ? REPLIES : TOP) + PLACED)
                + ROWS
                + (keyed ? KEPT : "")
                + (!across && (keyed || replying) ? EXPLAINED : STORED);
        boolean one = single || across;
        return text.replace("{rows}", single ? rows().one() : rows().many())
                .replace("{settled}", keyed ? SETTLED : "CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT), 0, 0")
                .replace("{place}", keyed ? "ROW_NUMBER() OVER (ORDER BY ord)" : "ord")
                .replace(
                        "{passing}",
                        keyed ? "SELECT CAST(COUNT(*) AS INT) AS n FROM fit" : "SELECT CAST(:n AS INT) AS n")
                .replace("{n}", one ? "1" : "COUNT(*)")
                .replaceAll("\\{each ([^}]*)}", one ? "" : "GROUP BY $1");
    }

    Query bind(Query query, List<NewComment> comments) {
        rows().bind(query, comments);
        if (across) {
            return query;
        }
        CommentPlace place = comments.get(0).place();
        if (replying) {
            query.bind("maxDepth", place.maxDepth());
        } else if (!keyed) {
            query.bind("n", comments.size());
        }
        return query.bind("post", place.post().value())
                .bind("postVersion", place.postVersion())
                .bind("boardVersion", place.boardVersion());
    }

    private GivenRows<NewComment> rows() {
        return across ? ACROSS : TO_ONE;
    }

    private static @Nullable Long parent(NewComment comment) {
        OptionalInt parent = comment.place().parent();
        return parent.isPresent() ? (long) parent.getAsInt() : null;
    }

    private static final String ASKED = """
            WITH asked AS (
              SELECT q.* FROM {rows}
            ), new AS (
              SELECT * FROM asked
            ),
            """;

    private static final String ASKED_KEYED = """
            WITH asked AS (
              SELECT q.*, z.* FROM {rows}
              LEFT JOIN LATERAL (
                SELECT i.request_digest AS settled_digest, i.post_id AS settled_post, i.comment_no AS settled_comment,
                  m.depth AS settled_depth
                FROM {p}idempotency i LEFT JOIN {p}comment m ON m.post_id = i.post_id AND m.comment_no = i.comment_no
                WHERE i.scope = q.scope AND i.idem_key = q.idem_key LIMIT 1
              ) z ON TRUE
            ), new AS (
              SELECT * FROM asked WHERE settled_digest IS NULL
            ),
            """;

    private static final String TOP = """
            fit AS (
              SELECT *, {place} AS place,
                CAST(NULL AS INT) AS root, 0 AS depth, CAST('' AS BYTEA) AS above_path
              FROM new
            ), allotted AS (
              UPDATE {p}post_tally t
              SET comments = t.comments + f.n, thread = t.thread + f.n, total = t.total + f.n, last_comment = t.last_comment + f.n
              FROM ({passing}) f, {p}span_board s
              WHERE t.post_id = :post AND t.version = :postVersion AND t.open_now = 1 AND f.n > 0
                AND s.board_no = t.board_no AND s.lvl = 0 AND s.block_no = 0 AND s.board_version = :boardVersion
              RETURNING t.last_comment - f.n AS before
            ),
            """;

    private static final String REPLIES = """
            held AS (
              SELECT t.version, t.open_now, s.board_version
              FROM {p}post_tally t JOIN {p}span_board s ON s.board_no = t.board_no AND s.lvl = 0 AND s.block_no = 0
              WHERE t.post_id = :post FOR UPDATE OF t
            ), above AS (
              UPDATE {p}comment c SET listed_replies = listed_replies + g.n
              FROM held, (SELECT parent, COUNT(*) AS n FROM new GROUP BY parent) g
              WHERE held.version = :postVersion AND held.open_now = 1 AND held.board_version = :boardVersion
                AND c.post_id = :post AND c.comment_no = g.parent AND c.status = 0 AND c.depth < :maxDepth
              RETURNING c.comment_no AS parent, c.root_no AS root, c.depth + 1 AS depth, c.path AS above_path
            ), fit AS (
              SELECT q.*, ROW_NUMBER() OVER (ORDER BY q.ord) AS place,
                u.root, COALESCE(u.depth, 0) AS depth, COALESCE(u.above_path, '') AS above_path
              FROM new q LEFT JOIN above u ON u.parent = q.parent
              WHERE q.parent IS NULL OR u.parent IS NOT NULL
            ), allotted AS (
              UPDATE {p}post_tally t
              SET comments = comments + f.n, thread = thread + f.n, total = total + f.n, last_comment = last_comment + f.n
              FROM held, (SELECT CAST(COUNT(*) AS INT) AS n FROM fit) f
              WHERE post_id = :post AND held.version = :postVersion AND held.open_now = 1
                AND held.board_version = :boardVersion AND f.n > 0
              RETURNING last_comment - f.n AS before
            ),
            """;

    private static final String PLACED = """
            placed AS (
              SELECT f.*, CAST(:post AS BIGINT) AS post, a.before + CAST(f.place AS INT) AS number,
                COALESCE(f.root, a.before + CAST(f.place AS INT)) AS top
              FROM allotted a, fit f
            ),
            """;

    private static final String HELD = """
            held AS (
              SELECT q.ord FROM new q CROSS JOIN LATERAL (
                SELECT t.post_id FROM {p}post_tally t
                WHERE t.post_id = q.post AND t.version = q.post_version AND t.open_now = 1
                  AND q.board_version =
                    (SELECT s.board_version FROM {p}span_board s WHERE s.board_no = t.board_no AND s.lvl = 0 AND s.block_no = 0)
                LIMIT 1 FOR UPDATE SKIP LOCKED
              ) h
            ),
            """;

    private static final String TOP_EACH = """
            fit AS (
              SELECT q.*, CAST(NULL AS INT) AS root, 0 AS depth, CAST('' AS BYTEA) AS above_path
              FROM new q JOIN held h ON h.ord = q.ord
            ),
            """;

    private static final String ALLOTTED_EACH = """
            allotted AS (
              UPDATE {p}post_tally t
              SET comments = t.comments + 1, thread = t.thread + 1, total = t.total + 1, last_comment = t.last_comment + 1
              WHERE t.post_id = ANY(ARRAY(SELECT post FROM fit))
              RETURNING t.post_id, t.last_comment AS number
            ), placed AS (
              SELECT f.*, a.number, COALESCE(f.root, a.number) AS top FROM allotted a JOIN fit f ON f.post = a.post_id
            ),
            """;

    private static final String ROWS = """
            comment AS (
              INSERT INTO {p}comment (%s)
              SELECT post, number, top, parent, depth, above_path || int4send(number), 1, 0, 0, 0, secret, 1, body,
                member, nickname, masked, fingerprint, password, kept, forget_at, digest, created_at, NULL
              FROM placed
            ), counted AS (
              INSERT INTO {p}comment_span AS s (post_id, lvl, block_no, listed, total)
              SELECT post, 1, top / 200, {n}, {n} FROM placed WHERE top >= 200 {each post, top / 200}
              UNION ALL SELECT post, 2, top / 20000, {n}, {n} FROM placed WHERE top >= 20000 {each post, top / 20000}
              ON CONFLICT (post_id, lvl, block_no)
              DO UPDATE SET listed = s.listed + EXCLUDED.listed, total = s.total + EXCLUDED.total
            )
            """.formatted(CommentLine.NAMES);

    private static final String KEPT = """
            , kept AS (
              INSERT INTO {p}idempotency (scope, idem_key, request_digest, post_id, comment_no, settled_at)
              SELECT scope, idem_key, request_digest, post, number, created_at FROM placed WHERE idem_key IS NOT NULL
            )
            """;

    private static final String STORED = "SELECT ord, number, depth FROM placed ORDER BY ord";

    private static final String SETTLED = "q.settled_digest, q.settled_post, q.settled_comment, q.settled_depth";

    private static final String EXPLAINED = """
            SELECT q.ord, p.number, p.depth, {settled}, c.depth
            FROM asked q
            LEFT JOIN placed p ON p.ord = q.ord
            LEFT JOIN LATERAL (
              SELECT depth FROM {p}comment WHERE post_id = :post AND comment_no = q.parent AND status = 0 LIMIT 1
            ) c ON TRUE
            ORDER BY q.ord
            """;
}
