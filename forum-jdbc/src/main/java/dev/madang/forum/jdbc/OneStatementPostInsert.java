package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * PostgreSQL: guards, number, rows, counts and key in one statement, which is a transaction and a round trip by itself.
 *
 * <p>The update of the board's row checks its guard again behind the lock. What the rest of the statement saw may be older: then a unique index
 * refuses it, or no number was allotted though every guard seemed to hold, and the statement is run again.
 */
final class OneStatementPostInsert implements PostInsert {

    private static final String SQL = """
            WITH settled AS (
              SELECT request_digest, post_id FROM {p}idempotency WHERE scope = :scope AND idem_key = :key
            ), rival AS (
              SELECT id FROM {p}post WHERE subject_type = :subjectType AND subject_id = :subjectId
            ), a AS (
              UPDATE {p}span s
              SET last_number = s.last_number + 1, listed = s.listed + 1, total = s.total + 1
              FROM {p}board b
              WHERE b.board_key = :board AND s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
                AND s.board_version = :boardVersion
                AND NOT EXISTS (SELECT 1 FROM settled) AND NOT EXISTS (SELECT 1 FROM rival)
              RETURNING s.board_no, s.last_number AS number, (CAST(s.board_no AS BIGINT) << 40) | s.last_number AS id
            ), blocks AS (
              INSERT INTO {p}span AS s (board_no, lvl, block_no, listed, notices, total, last_number)
              SELECT board_no, 1, number / 200, 1, 0, 1, 0 FROM a
              UNION ALL SELECT board_no, 2, number / 20000, 1, 0, 1, 0 FROM a
              ON CONFLICT (board_no, lvl, block_no) DO UPDATE SET listed = s.listed + 1, total = s.total + 1
            ), counted AS (
              INSERT INTO {p}category_count AS c (board_no, category, posts)
              SELECT board_no, :category, 1 FROM a WHERE :category IS NOT NULL
              ON CONFLICT (board_no, category) DO UPDATE SET posts = c.posts + 1
            ), post AS (
              INSERT INTO {p}post (%s) SELECT id, board_no, number, %s FROM a
            ), body AS (
              INSERT INTO {p}post_body (%s) SELECT id, %s FROM a
            ), tally AS (
              INSERT INTO {p}post_tally (%s) SELECT id, board_no, %s FROM a
            ), kept AS (
              INSERT INTO {p}idempotency (scope, idem_key, request_digest, post_id, settled_at)
              SELECT :scope, :key, :requestDigest, id, :createdAt FROM a WHERE :key IS NOT NULL
            )
            SELECT a.id, a.number, z.request_digest, z.post_id, bz.board_key, pz.post_no, r.id, s.board_version
            FROM (SELECT 1) one
            LEFT JOIN a ON TRUE
            LEFT JOIN settled z ON TRUE
            LEFT JOIN {p}post pz ON pz.id = z.post_id
            LEFT JOIN {p}board bz ON bz.board_no = pz.board_no
            LEFT JOIN rival r ON TRUE
            LEFT JOIN {p}board b ON b.board_key = :board
            LEFT JOIN {p}span s ON s.board_no = b.board_no AND s.lvl = 0 AND s.block_no = 0
            """.formatted(
                    PostLine.NAMES,
                    PostLine.VALUES,
                    PostLine.BODY_NAMES,
                    PostLine.BODY_VALUES,
                    PostLine.TALLY_NAMES,
                    PostLine.TALLY_VALUES);

    private final Transactions transactions;
    private final String sql;

    OneStatementPostInsert(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.sql = tables.sql(SQL);
    }

    @Override
    public Answer<AllottedPost> insert(NewPost post) {
        return transactions.writeAtOnce(handle -> bound(handle, post)
                .map((result, context) -> answer(new Row(result), post))
                .one());
    }

    private Query bound(Handle handle, NewPost post) {
        PostLine line = PostLine.of(post);
        Query query = handle.createQuery(sql);
        line.bind(query);
        line.bindBody(query);
        line.bindTally(query);
        return query.bind("board", post.board().value())
                .bind("boardVersion", post.boardVersion())
                .bind("scope", post.claim().map(IdempotencyClaim::scope).orElse(null))
                .bind("key", post.claim().map(claim -> claim.key().value()).orElse(null))
                .bind(
                        "requestDigest",
                        post.claim().map(IdempotencyClaim::requestDigest).orElse(null));
    }

    private static Answer<AllottedPost> answer(Row row, NewPost post) throws SQLException {
        if (!row.isNullNext()) {
            PostId id = PostId.of(row.number());
            return Answer.done(new AllottedPost(id, PostNumber.of(post.board(), row.number())));
        }
        row.skip(2);
        Optional<String> digest = row.maybeText();
        if (digest.isPresent()) {
            return digest.equals(post.claim().map(IdempotencyClaim::requestDigest))
                    ? Answer.repeated(new AllottedPost(
                            PostId.of(row.number()), PostNumber.of(BoardKey.of(row.text()), row.number())))
                    : Answer.refused(Refusal.KEY_REUSED);
        }
        return refusal(row.skip(3), post);
    }

    private static Answer<AllottedPost> refusal(Row row, NewPost post) throws SQLException {
        boolean rival = !row.isNullNext();
        row.skip(1);
        if (row.isNullNext()) {
            return Answer.refused(Refusal.MISSING);
        }
        if (rival) {
            return Answer.refused(Refusal.EXISTS);
        }
        long version = row.number();
        if (version == post.boardVersion()) {
            throw new Lost();
        }
        return Answer.stale(Refusal.BOARD_CHANGED, version);
    }
}
