package dev.madang.forum.jdbc;

import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.Settlement;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Behind the lock of the board's row, so that what is looked up holds until the end: at most eight statements. */
final class StepwisePostInsert implements PostInsert {

    private final Transactions transactions;
    private final BoardRows boards;
    private final PostTable posts;
    private final Spans spans;
    private final CategoryCounts categories;
    private final Keys keys;
    private final String look;

    StepwisePostInsert(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.boards = new BoardRows(tables);
        this.posts = new PostTable(tables);
        this.spans = new Spans(tables);
        this.categories = new CategoryCounts(tables);
        this.keys = new Keys(tables);
        this.look = tables.sql("""
                SELECT i.request_digest, i.post_id, i.comment_no, p.id
                FROM (SELECT 1 AS one) x
                LEFT JOIN {p}idempotency i ON i.scope = :scope AND i.idem_key = :key
                LEFT JOIN {p}post p ON p.subject_type = :type AND p.subject_id = :id
                """);
    }

    /** What was there before. */
    private record Before(Optional<Settlement> settlement, boolean hasSubject) {
        static final Before NOTHING = new Before(Optional.empty(), false);
    }

    @Override
    public Answer<AllottedPost> insert(NewPost post) {
        return transactions.write(handle -> {
            Optional<BoardRows.Place> board = boards.lock(handle, post.board());
            Before before = look(handle, post);
            if (before.settlement().isPresent()) {
                return repeated(handle, post, before.settlement().get());
            }
            if (board.isEmpty()) {
                return Answer.refused(Refusal.MISSING);
            }
            if (before.hasSubject()) {
                return Answer.refused(Refusal.EXISTS);
            }
            if (board.get().version() != post.boardVersion()) {
                return Answer.stale(Refusal.BOARD_CHANGED, board.get().version());
            }
            return Answer.done(store(handle, post, board.get()));
        });
    }

    private Before look(Handle handle, NewPost post) {
        if (post.claim().isEmpty() && post.subject().isEmpty()) {
            return Before.NOTHING;
        }
        return handle.createQuery(look)
                .bind("scope", post.claim().map(claim -> claim.scope()).orElse(null))
                .bind("key", post.claim().map(claim -> claim.key().value()).orElse(null))
                .bind("type", post.subject().map(Subject::type).orElse(null))
                .bind("id", post.subject().map(Subject::id).orElse(null))
                .map((result, context) -> {
                    Row row = new Row(result);
                    Optional<String> digest = row.maybeText();
                    long made = row.number();
                    OptionalInt comment = row.maybeSmall();
                    return new Before(digest.map(d -> new Settlement(d, PostId.of(made), comment)), !row.isNullNext());
                })
                .one();
    }

    private Answer<AllottedPost> repeated(Handle handle, NewPost post, Settlement settlement) {
        if (!settlement.requestDigest().equals(post.claim().orElseThrow().requestDigest())) {
            return Answer.refused(Refusal.KEY_REUSED);
        }
        PostNumber number = posts.standing(handle, settlement.post()).orElseThrow();
        return Answer.repeated(new AllottedPost(settlement.post(), number));
    }

    private AllottedPost store(Handle handle, NewPost post, BoardRows.Place board) {
        long number = board.last() + 1;
        PostId id = PostId.of(PostKey.of(board.no(), number));
        PostLine line = PostLine.of(post);
        Spans.Changes standing = new Spans.Changes();
        standing.stands(board.no(), number, Shelf.LIST, 1);
        standing.last(board.no(), 1);
        spans.apply(handle, standing);
        CategoryCounts.Changes counted = new CategoryCounts.Changes();
        counted.stands(board.no(), post.content().category(), Shelf.LIST, 1);
        categories.apply(handle, counted);
        posts.insert(handle, new PostTable.Placed(id.value(), board.no(), number, line));
        post.claim().ifPresent(claim -> keys.settle(handle, claim, id, OptionalInt.empty(), post.at()));
        return new AllottedPost(id, PostNumber.of(post.board(), number));
    }
}
