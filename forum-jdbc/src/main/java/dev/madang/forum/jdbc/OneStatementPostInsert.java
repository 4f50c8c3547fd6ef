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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL: guards, numbers, rows, counts and keys in one statement, which is a transaction and a round trip by itself.
 *
 * <p>The update of the board's row checks its guard again behind the lock. What the rest of the statement saw may be older: then a unique index
 * refuses it, or no number was allotted though every guard seems to hold, and the statement is run again. Numbers are allotted to all that pass
 * or to none, so nothing was stored where it is run again.
 *
 * <p>For a board each, the boards' rows are locked first, without those that others hold or whose version is another: what is left is stored.
 */
final class OneStatementPostInsert implements PostInsert {

    private final Transactions transactions;
    private final Tables tables;
    private final Map<PostInsertShape, String> statements = new ConcurrentHashMap<>();
    private final String version;

    OneStatementPostInsert(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.tables = tables;
        this.version = tables.sql("""
                SELECT s.board_version FROM {p}board b JOIN {p}span_board s ON s.board_no = b.board_no WHERE b.board_key = :board
                """);
    }

    @Override
    public List<Answer<AllottedPost>> insert(List<NewPost> posts) {
        PostInsertShape shape = PostInsertShape.of(posts);
        String sql = statements.computeIfAbsent(shape, one -> tables.sql(one.sql()));
        return transactions.writeAtOnce(handle -> {
            List<Result> results = shape.bind(handle.createQuery(sql), posts)
                    .map((result, context) -> Result.of(new Row(result), posts))
                    .list();
            return answers(handle, posts, results);
        });
    }

    @Override
    public List<Optional<Answer<AllottedPost>>> insertWhereFree(List<NewPost> posts) {
        PostInsertShape shape = PostInsertShape.across(posts);
        String sql = statements.computeIfAbsent(shape, one -> tables.sql(one.sql()));
        return transactions.writeAtOnce(handle ->
                StoredRows.of(shape.bind(handle.createQuery(sql), posts), posts, OneStatementPostInsert::done));
    }

    private static Answer<AllottedPost> done(Row row, NewPost post) throws SQLException {
        PostId id = PostId.of(row.number());
        return Answer.done(new AllottedPost(id, PostNumber.of(post.board(), row.number())));
    }

    private List<Answer<AllottedPost>> answers(Handle handle, List<NewPost> posts, List<Result> found) {
        List<Result> results = found.isEmpty() ? Collections.nCopies(posts.size(), Result.NOTHING) : found;
        Guard guard = results.stream().allMatch(Result::isAnswered)
                        || results.stream().anyMatch(result -> result.answer() instanceof Answer.Done)
                ? new Guard(true, OptionalLong.empty())
                : new Guard(false, version(handle, posts.get(0).board()));
        List<Answer<AllottedPost>> answers = new ArrayList<>();
        for (Result result : results) {
            Answer<AllottedPost> answer = result.answer();
            answers.add(answer != null ? answer : guard.refusal(result, posts.get(0)));
        }
        return answers;
    }

    private OptionalLong version(Handle handle, BoardKey board) {
        return handle.createQuery(version)
                .bind("board", board.value())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /**
     * The board's guard.
     *
     * @param passed whether it let posts pass, or nothing depends on it
     * @param version if not: the version that the board has, if it is there
     */
    private record Guard(boolean passed, OptionalLong version) {

        Answer<AllottedPost> refusal(Result result, NewPost post) {
            if (!passed && version.isEmpty()) {
                return Answer.refused(Refusal.MISSING);
            }
            if (passed || result.rival()) {
                return Answer.refused(Refusal.EXISTS);
            }
            if (version.getAsLong() == post.boardVersion()) {
                throw new Lost();
            }
            return Answer.stale(Refusal.BOARD_CHANGED, version.getAsLong());
        }
    }

    /**
     * What the statement says of one post.
     *
     * @param answer null where its key was not settled and no number was allotted
     * @param rival whether its subject has a post
     */
    private record Result(@Nullable Answer<AllottedPost> answer, boolean rival) {

        static final Result NOTHING = new Result(null, false);

        boolean isAnswered() {
            return answer != null;
        }

        static Result of(Row row, List<NewPost> posts) throws SQLException {
            NewPost post = posts.get((int) row.number() - 1);
            if (!row.isNullNext()) {
                return new Result(done(row, post), false);
            }
            row.skip(2);
            Optional<String> digest = row.maybeText();
            if (digest.isEmpty()) {
                return new Result(null, !row.skip(3).isNullNext());
            }
            return new Result(
                    digest.equals(post.claim().map(IdempotencyClaim::requestDigest))
                            ? Answer.repeated(new AllottedPost(
                                    PostId.of(row.number()), PostNumber.of(BoardKey.of(row.text()), row.number())))
                            : Answer.refused(Refusal.KEY_REUSED),
                    false);
        }
    }
}
