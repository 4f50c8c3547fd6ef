package dev.madang.forum.jdbc;

import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Refusal;
import dev.madang.forum.storage.Settlement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/**
 * Behind the lock of the board's row, so that what is looked up holds until the end: at most eight statements, and one more for each further post
 * with a key or subject.
 */
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
    public List<Answer<AllottedPost>> insert(List<NewPost> asked) {
        return transactions.write(handle -> {
            Optional<BoardRows.Place> board = boards.lock(handle, asked.get(0).board());
            Group group = new Group();
            List<Answer<AllottedPost>> answers = asked.stream()
                    .map(post -> answer(handle, post, board, group))
                    .toList();
            store(handle, group);
            return answers;
        });
    }

    @Override
    public List<Optional<Answer<AllottedPost>>> insertWhereFree(List<NewPost> asked) {
        return transactions.write(handle -> {
            Map<BoardKey, BoardRows.Place> free =
                    boards.lockFree(handle, asked.stream().map(NewPost::board).toList());
            Group group = new Group();
            List<Optional<Answer<AllottedPost>>> answers = asked.stream()
                    .map(post -> Optional.ofNullable(free.get(post.board()))
                            .map(board -> answer(handle, post, Optional.of(board), group)))
                    .toList();
            store(handle, group);
            return answers;
        });
    }

    private Answer<AllottedPost> answer(Handle handle, NewPost post, Optional<BoardRows.Place> board, Group group) {
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
        return Answer.done(group.add(post, board.get()));
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

    private void store(Handle handle, Group group) {
        spans.apply(handle, group.standing);
        categories.apply(handle, group.counted);
        posts.insert(handle, group.placed);
        keys.settle(handle, group.settled);
    }

    /** What passed the guards, and what changes with it. */
    private static final class Group {
        private final List<PostTable.Placed> placed = new ArrayList<>();
        private final Map<Integer, Integer> added = new HashMap<>();
        private final List<Keys.Settled> settled = new ArrayList<>();
        private final Spans.Changes standing = new Spans.Changes();
        private final CategoryCounts.Changes counted = new CategoryCounts.Changes();

        AllottedPost add(NewPost post, BoardRows.Place board) {
            long number = board.last() + added.merge(board.no(), 1, Integer::sum);
            PostId id = PostId.of(PostKey.of(board.no(), number));
            placed.add(new PostTable.Placed(id.value(), board.no(), number, PostLine.of(post)));
            standing.stands(board.no(), number, Shelf.LIST, 1);
            standing.last(board.no(), 1);
            counted.stands(board.no(), post.content().category(), Shelf.LIST, 1);
            post.claim().ifPresent(claim -> settled.add(new Keys.Settled(claim, id, OptionalInt.empty(), post.at())));
            return new AllottedPost(id, PostNumber.of(post.board(), number));
        }
    }
}
