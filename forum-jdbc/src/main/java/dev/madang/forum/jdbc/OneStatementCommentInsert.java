package dev.madang.forum.jdbc;

import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * PostgreSQL: guards, number, row, counts and key in one statement, which is a transaction and a round trip by itself.
 *
 * <p>A comment that replies to none is guarded by the update of the tally, which checks again behind the lock. For a reply the tally is locked
 * first; all who change a comment's status hold that lock, so the update of the parent finds the parent as it stays.
 */
final class OneStatementCommentInsert implements CommentInsert {

    private static final String SETTLED = """
            WITH settled AS (
              SELECT request_digest, post_id, comment_no FROM {p}idempotency WHERE scope = :scope AND idem_key = :key
            ),
            """;

    private static final String TOP = """
            a AS (
              UPDATE {p}post_tally t
              SET comments = comments + 1, thread = thread + 1, total = total + 1, last_comment = last_comment + 1
              WHERE post_id = :post AND version = :postVersion AND open_now = 1 AND NOT EXISTS (SELECT 1 FROM settled)
              RETURNING last_comment AS number, last_comment AS root, CAST(NULL AS INT) AS parent, 0 AS depth,
                int4send(last_comment) AS path
            ),
            """;

    private static final String REPLY = """
            held AS (
              SELECT version, open_now FROM {p}post_tally WHERE post_id = :post FOR UPDATE
            ), above AS (
              UPDATE {p}comment c SET listed_replies = listed_replies + 1 FROM held
              WHERE held.version = :postVersion AND held.open_now = 1
                AND c.post_id = :post AND c.comment_no = :parent AND c.status = 0 AND c.depth < :maxDepth
                AND NOT EXISTS (SELECT 1 FROM settled)
              RETURNING c.comment_no AS parent, c.root_no AS root, c.depth + 1 AS depth, c.path AS above_path
            ), a AS (
              UPDATE {p}post_tally t
              SET comments = comments + 1, thread = thread + 1, total = total + 1, last_comment = last_comment + 1
              FROM above WHERE post_id = :post
              RETURNING last_comment AS number, root, parent, depth, above_path || int4send(last_comment) AS path
            ),
            """;

    private static final String REST = """
            comment AS (
              INSERT INTO {p}comment (%s)
              SELECT :post, number, root, parent, depth, path, 1, 0, %s FROM a
            ), counted AS (
              INSERT INTO {p}comment_span AS s (post_id, lvl, block_no, listed, total)
              SELECT :post, 1, root / 200, 1, 1 FROM a WHERE root >= 200
              UNION ALL SELECT :post, 2, root / 20000, 1, 1 FROM a WHERE root >= 20000
              ON CONFLICT (post_id, lvl, block_no) DO UPDATE SET listed = s.listed + 1, total = s.total + 1
            ), kept AS (
              INSERT INTO {p}idempotency (scope, idem_key, request_digest, post_id, comment_no, settled_at)
              SELECT :scope, :key, :requestDigest, :post, number, :createdAt FROM a WHERE :key IS NOT NULL
            )
            SELECT a.number, a.depth, z.request_digest, z.post_id, z.comment_no, m.depth, t.version, t.open_now, c.status, c.depth
            FROM (SELECT 1) one
            LEFT JOIN a ON TRUE
            LEFT JOIN settled z ON TRUE
            LEFT JOIN {p}comment m ON m.post_id = z.post_id AND m.comment_no = z.comment_no
            LEFT JOIN {p}post_tally t ON t.post_id = :post
            LEFT JOIN {p}comment c ON c.post_id = :post AND c.comment_no = :parent
            """.formatted(CommentLine.NAMES, CommentLine.VALUES);

    private final Transactions transactions;
    private final String top;
    private final String reply;

    OneStatementCommentInsert(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.top = tables.sql(SETTLED + TOP + REST);
        this.reply = tables.sql(SETTLED + REPLY + REST);
    }

    @Override
    public Answer<AllottedComment> insert(NewComment comment) {
        return transactions.writeAtOnce(handle -> bound(handle, comment)
                .map((result, context) -> answer(new Row(result), comment))
                .one());
    }

    private Query bound(Handle handle, NewComment comment) {
        CommentPlace place = comment.place();
        OptionalInt parent = place.parent();
        Query query = handle.createQuery(parent.isPresent() ? reply : top);
        if (parent.isPresent()) {
            query.bind("maxDepth", place.maxDepth());
        }
        return CommentLine.of(comment)
                .bind(query)
                .bind("post", place.post().value())
                .bind("postVersion", place.postVersion())
                .bind("parent", parent.isPresent() ? (Integer) parent.getAsInt() : null)
                .bind("scope", comment.claim().map(IdempotencyClaim::scope).orElse(null))
                .bind("key", comment.claim().map(claim -> claim.key().value()).orElse(null))
                .bind(
                        "requestDigest",
                        comment.claim().map(IdempotencyClaim::requestDigest).orElse(null));
    }

    private static Answer<AllottedComment> answer(Row row, NewComment comment) throws SQLException {
        if (!row.isNullNext()) {
            CommentId id = CommentId.of(comment.place().post(), row.small());
            return Answer.done(new AllottedComment(id, row.small()));
        }
        row.skip(2);
        Optional<String> digest = row.maybeText();
        if (digest.isPresent()) {
            return digest.equals(comment.claim().map(IdempotencyClaim::requestDigest))
                    ? Answer.repeated(
                            new AllottedComment(CommentId.of(PostId.of(row.number()), row.small()), row.small()))
                    : Answer.refused(Refusal.KEY_REUSED);
        }
        return refusal(row.skip(3), comment.place());
    }

    /** By what the statement saw; where every guard seems to hold, it was a race, and the statement is run again. */
    private static Answer<AllottedComment> refusal(Row row, CommentPlace place) throws SQLException {
        if (row.isNullNext()) {
            return Answer.refused(Refusal.MISSING);
        }
        long version = row.number();
        if (version != place.postVersion()) {
            return Answer.stale(Refusal.STALE, version);
        }
        if (!row.flag()) {
            return Answer.refused(Refusal.CLOSED);
        }
        OptionalInt status = row.maybeSmall();
        if (place.parent().isPresent()
                && (status.isEmpty() || Statuses.of(status.getAsInt()) != ContentStatus.PUBLISHED)) {
            return Answer.refused(Refusal.PARENT_MISSING);
        }
        if (place.parent().isPresent() && row.small() + 1 > place.maxDepth()) {
            return Answer.refused(Refusal.TOO_DEEP);
        }
        throw new Lost();
    }
}
