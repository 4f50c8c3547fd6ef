package dev.madang.forum.jdbc;

import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.Refusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL: guards, numbers, rows, counts and keys in one statement, which is a transaction and a round trip by itself.
 *
 * <p>Comments that reply to none are guarded by the update of the tally, which checks again behind the lock. The board's version is the one
 * that the statement sees. For replies the tally is locked first; all who change a comment's status hold that lock, so the update of a parent
 * finds the parent as it stays. Where the post let some pass, it was the parent that refused the others; where it let none pass and nothing says
 * why, the statement is run again.
 *
 * <p>On a post each, the tallies are locked first, without those that others hold or whose guards do not hold: what is left is stored.
 */
final class OneStatementCommentInsert implements CommentInsert {

    private final Transactions transactions;
    private final Tables tables;
    private final Map<CommentInsertShape, String> statements = new ConcurrentHashMap<>();
    private final String guard;

    OneStatementCommentInsert(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.tables = tables;
        this.guard = tables.sql("""
                SELECT s.board_version, t.version, t.open_now
                FROM {p}post_tally t JOIN {p}span_board s ON s.board_no = t.board_no AND s.lvl = 0 AND s.block_no = 0
                WHERE t.post_id = :post
                """);
    }

    @Override
    public List<Answer<AllottedComment>> insert(List<NewComment> comments) {
        CommentInsertShape shape = CommentInsertShape.of(comments);
        String sql = statements.computeIfAbsent(shape, one -> tables.sql(one.sql()));
        return transactions.writeAtOnce(handle -> {
            List<Result> results = shape.bind(handle.createQuery(sql), comments)
                    .map((result, context) -> Result.of(new Row(result), comments))
                    .list();
            return answers(handle, comments, results);
        });
    }

    @Override
    public List<Optional<Answer<AllottedComment>>> insertWhereFree(List<NewComment> comments) {
        CommentInsertShape shape = CommentInsertShape.across(comments);
        String sql = statements.computeIfAbsent(shape, one -> tables.sql(one.sql()));
        return transactions.writeAtOnce(handle -> StoredRows.of(
                shape.bind(handle.createQuery(sql), comments), comments, OneStatementCommentInsert::done));
    }

    private static Answer<AllottedComment> done(Row row, NewComment comment) throws SQLException {
        CommentId id = CommentId.of(comment.place().post(), row.small());
        return Answer.done(new AllottedComment(id, row.small()));
    }

    private List<Answer<AllottedComment>> answers(Handle handle, List<NewComment> comments, List<Result> found) {
        List<Result> results = found.isEmpty() ? Collections.nCopies(comments.size(), Result.NOTHING) : found;
        boolean passed = results.stream().anyMatch(result -> result.answer() instanceof Answer.Done);
        boolean answered = results.stream().allMatch(result -> result.answer() != null);
        CommentPlace place = comments.get(0).place();
        Answer<AllottedComment> refused = passed || answered ? null : refused(handle, place);
        List<Answer<AllottedComment>> answers = new ArrayList<>();
        for (Result result : results) {
            Answer<AllottedComment> answer = result.answer() != null ? result.answer() : refused;
            answers.add(answer != null ? answer : result.refusedByParent(place, passed));
        }
        return answers;
    }

    /** By the post; null when its guards hold. */
    private @Nullable Answer<AllottedComment> refused(Handle handle, CommentPlace place) {
        return handle.createQuery(guard)
                .bind("post", place.post().value())
                .map((result, context) -> {
                    Row row = new Row(result);
                    long boardVersion = row.number();
                    if (boardVersion != place.boardVersion()) {
                        return Optional.of(Answer.<AllottedComment>stale(Refusal.BOARD_CHANGED, boardVersion));
                    }
                    long version = row.number();
                    if (version != place.postVersion()) {
                        return Optional.of(Answer.<AllottedComment>stale(Refusal.STALE, version));
                    }
                    return row.flag()
                            ? Optional.<Answer<AllottedComment>>empty()
                            : Optional.of(Answer.<AllottedComment>refused(Refusal.CLOSED));
                })
                .findOne()
                .orElse(Optional.of(Answer.refused(Refusal.MISSING)))
                .orElse(null);
    }

    /**
     * What the statement says of one comment.
     *
     * @param answer null where its key was not settled and no number was allotted
     * @param reply whether it replies to one
     * @param parentDepth how deep the comment that it replies to stands, if that was there and published
     */
    private record Result(@Nullable Answer<AllottedComment> answer, boolean reply, OptionalInt parentDepth) {

        static final Result NOTHING = new Result(null, false, OptionalInt.empty());

        static Result of(Row row, List<NewComment> comments) throws SQLException {
            NewComment comment = comments.get((int) row.number() - 1);
            if (!row.isNullNext()) {
                return new Result(done(row, comment), false, OptionalInt.empty());
            }
            row.skip(2);
            Optional<String> digest = row.maybeText();
            if (digest.isEmpty()) {
                return new Result(
                        null, comment.place().parent().isPresent(), row.skip(3).maybeSmall());
            }
            return new Result(
                    digest.equals(comment.claim().map(IdempotencyClaim::requestDigest))
                            ? Answer.repeated(new AllottedComment(
                                    CommentId.of(PostId.of(row.number()), row.small()), row.small()))
                            : Answer.refused(Refusal.KEY_REUSED),
                    false,
                    OptionalInt.empty());
        }

        /** Where the post let none pass and the parent seems fine, what the statement saw was too old. */
        Answer<AllottedComment> refusedByParent(CommentPlace place, boolean passed) {
            boolean tooDeep = parentDepth.isPresent() && parentDepth.getAsInt() + 1 > place.maxDepth();
            if (!passed && (!reply || (parentDepth.isPresent() && !tooDeep))) {
                throw new Lost();
            }
            return Answer.refused(tooDeep ? Refusal.TOO_DEEP : Refusal.PARENT_MISSING);
        }
    }
}
