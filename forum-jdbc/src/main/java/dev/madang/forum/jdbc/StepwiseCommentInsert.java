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
import dev.madang.forum.storage.Settlement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Behind the lock of the post's tally, so that what is looked up holds until the end: at most seven statements, and one more for each further
 * comment that is a reply or has a key.
 */
final class StepwiseCommentInsert implements CommentInsert {

    private final Transactions transactions;
    private final CommentTable comments;
    private final CommentSpans spans;
    private final Keys keys;
    private final String lock;
    private final String lockFree;
    private final String look;
    private final String count;
    private final String reply;

    StepwiseCommentInsert(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.comments = new CommentTable(tables);
        this.spans = new CommentSpans(tables);
        this.keys = new Keys(tables);
        String tally = """
                SELECT t.post_id, t.version, t.open_now, t.last_comment,
                  (SELECT s.board_version FROM {p}span s WHERE s.board_no = t.board_no AND s.lvl = 0 AND s.block_no = 0)
                FROM {p}post_tally t WHERE t.post_id
                """;
        this.lock = tables.sql(tally + " = :post FOR UPDATE");
        this.lockFree = tables.sql(tally + " IN (<posts>) FOR UPDATE SKIP LOCKED");
        this.look = tables.sql("""
                SELECT i.request_digest, i.post_id, i.comment_no, m.depth, c.status, c.path
                FROM (SELECT 1 AS one) x
                LEFT JOIN {p}idempotency i ON i.scope = :scope AND i.idem_key = :key
                LEFT JOIN {p}comment m ON m.post_id = i.post_id AND m.comment_no = i.comment_no
                LEFT JOIN {p}comment c ON c.post_id = :post AND c.comment_no = :parent
                """);
        this.count = tables.sql("""
                UPDATE {p}post_tally SET comments = comments + :n, thread = thread + :n, total = total + :n,
                  last_comment = last_comment + :n
                WHERE post_id = :post
                """);
        this.reply = tables.sql(
                "UPDATE {p}comment SET listed_replies = listed_replies + :n WHERE post_id = :post AND comment_no = :parent");
    }

    private record Tally(PostId post, long version, boolean open, int last, long boardVersion) {}

    private record Before(
            Optional<Settlement> settlement,
            int settledDepth,
            Optional<ContentStatus> parent,
            @Nullable ThreadPath path) {
        static final Before NOTHING = new Before(Optional.empty(), 0, Optional.empty(), null);
    }

    @Override
    public List<Answer<AllottedComment>> insert(List<NewComment> asked) {
        return transactions.write(handle -> {
            PostId post = asked.get(0).place().post();
            Optional<Tally> tally = lock(handle, post);
            Group group = new Group();
            List<Answer<AllottedComment>> answers = asked.stream()
                    .map(comment -> answer(handle, comment, tally, group))
                    .toList();
            store(handle, group);
            return answers;
        });
    }

    @Override
    public List<Optional<Answer<AllottedComment>>> insertWhereFree(List<NewComment> asked) {
        return transactions.write(handle -> {
            Map<PostId, Tally> free = lockFree(
                    handle,
                    asked.stream().map(comment -> comment.place().post()).toList());
            Group group = new Group();
            List<Optional<Answer<AllottedComment>>> answers = asked.stream()
                    .map(comment -> Optional.ofNullable(free.get(comment.place().post()))
                            .map(tally -> answer(handle, comment, Optional.of(tally), group)))
                    .toList();
            store(handle, group);
            return answers;
        });
    }

    private Answer<AllottedComment> answer(Handle handle, NewComment comment, Optional<Tally> tally, Group group) {
        Before before = look(handle, comment);
        if (before.settlement().isPresent()) {
            return repeated(comment, before);
        }
        Answer<AllottedComment> refused = guard(comment.place(), tally, before);
        return refused == null
                ? Answer.done(group.add(comment, tally.orElseThrow().last(), before.path()))
                : refused;
    }

    private Optional<Tally> lock(Handle handle, PostId post) {
        return handle.createQuery(lock)
                .bind("post", post.value())
                .map((result, context) -> tally(new Row(result)))
                .findOne();
    }

    private Map<PostId, Tally> lockFree(Handle handle, List<PostId> posts) {
        List<Long> ids = posts.stream().map(PostId::value).toList();
        return Lists.bind(handle, lockFree, "posts", ids).map((result, context) -> tally(new Row(result))).stream()
                .collect(Collectors.toMap(Tally::post, tally -> tally));
    }

    private static Tally tally(Row row) throws SQLException {
        return new Tally(PostId.of(row.number()), row.number(), row.flag(), row.small(), row.number());
    }

    private Before look(Handle handle, NewComment comment) {
        OptionalInt parent = comment.place().parent();
        if (comment.claim().isEmpty() && parent.isEmpty()) {
            return Before.NOTHING;
        }
        return handle.createQuery(look)
                .bind("scope", comment.claim().map(IdempotencyClaim::scope).orElse(null))
                .bind("key", comment.claim().map(claim -> claim.key().value()).orElse(null))
                .bind("post", comment.place().post().value())
                .bind("parent", parent.isPresent() ? (Integer) parent.getAsInt() : null)
                .map((result, context) -> {
                    Row row = new Row(result);
                    Optional<String> digest = row.maybeText();
                    long post = row.number();
                    OptionalInt number = row.maybeSmall();
                    int depth = row.small();
                    OptionalInt status = row.maybeSmall();
                    return new Before(
                            digest.map(d -> new Settlement(d, PostId.of(post), number)),
                            depth,
                            status.isPresent() ? Optional.of(Statuses.of(status.getAsInt())) : Optional.empty(),
                            status.isPresent() ? ThreadPath.of(row.bytes()) : null);
                })
                .one();
    }

    private static Answer<AllottedComment> repeated(NewComment comment, Before before) {
        Settlement made = before.settlement().orElseThrow();
        return made.requestDigest().equals(comment.claim().orElseThrow().requestDigest())
                ? Answer.repeated(new AllottedComment(
                        CommentId.of(made.post(), made.comment().orElseThrow()), before.settledDepth()))
                : Answer.refused(Refusal.KEY_REUSED);
    }

    private static @Nullable Answer<AllottedComment> guard(CommentPlace place, Optional<Tally> tally, Before before) {
        if (tally.isEmpty()) {
            return Answer.refused(Refusal.MISSING);
        }
        if (tally.get().boardVersion() != place.boardVersion()) {
            return Answer.stale(Refusal.BOARD_CHANGED, tally.get().boardVersion());
        }
        if (tally.get().version() != place.postVersion()) {
            return Answer.stale(Refusal.STALE, tally.get().version());
        }
        if (!tally.get().open()) {
            return Answer.refused(Refusal.CLOSED);
        }
        if (place.parent().isEmpty()) {
            return null;
        }
        ThreadPath path = before.path();
        if (path == null || !before.parent().equals(Optional.of(ContentStatus.PUBLISHED))) {
            return Answer.refused(Refusal.PARENT_MISSING);
        }
        return path.depth() + 1 > place.maxDepth() ? Answer.refused(Refusal.TOO_DEEP) : null;
    }

    private void store(Handle handle, Group group) {
        if (group.placed.isEmpty()) {
            return;
        }
        count(handle, group.added);
        PreparedBatch rows = handle.prepareBatch(comments.insert);
        group.placed.forEach(comment -> comment.bind(rows, true, 0).add());
        rows.execute();
        countReplies(handle, group.replies);
        spans.apply(handle, group.counted);
        keys.settle(handle, group.settled);
    }

    private void count(Handle handle, Map<PostId, Integer> added) {
        PreparedBatch batch = handle.prepareBatch(count);
        added.forEach((post, n) -> batch.bind("post", post.value()).bind("n", n).add());
        batch.execute();
    }

    private void countReplies(Handle handle, Map<CommentId, Integer> replies) {
        if (replies.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(reply);
        replies.forEach((parent, n) -> batch.bind("post", parent.post().value())
                .bind("parent", parent.number())
                .bind("n", n)
                .add());
        batch.execute();
    }

    /** What passed the guards, and what changes with it; comments are changed in the order in which an erasure does. */
    private static final class Group {
        private static final Comparator<CommentId> ORDER =
                Comparator.comparing(CommentId::post).thenComparing(CommentId::number);

        private final List<CommentTable.Placed> placed = new ArrayList<>();
        private final List<Keys.Settled> settled = new ArrayList<>();
        private final Map<PostId, Integer> added = new HashMap<>();
        private final Map<CommentId, Integer> replies = new TreeMap<>(ORDER);
        private final CommentSpans.Changes counted = new CommentSpans.Changes();

        AllottedComment add(NewComment comment, int last, @Nullable ThreadPath parentPath) {
            PostId post = comment.place().post();
            int number = last + added.merge(post, 1, Integer::sum);
            OptionalInt parent = comment.place().parent();
            ThreadPath path = parentPath == null ? ThreadPath.top(number) : parentPath.reply(number);
            placed.add(new CommentTable.Placed(post.value(), number, parent, path, CommentLine.of(comment)));
            parent.ifPresent(above -> replies.merge(CommentId.of(post, above), 1, Integer::sum));
            counted.add(post.value(), path.root(), 1, 1);
            comment.claim()
                    .ifPresent(
                            claim -> settled.add(new Keys.Settled(claim, post, OptionalInt.of(number), comment.at())));
            return new AllottedComment(CommentId.of(post, number), path.depth());
        }
    }
}
