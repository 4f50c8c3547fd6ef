package dev.madang.forum.jdbc;

import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Revision;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRecord;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

final class JdbcPosts implements PostStorage {

    private final Transactions transactions;
    private final SharedCommit<PostRequests.Place, NewPost, Answer<AllottedPost>> insert;
    private final LockedPost.Locks locks;
    private final PostChange change;
    private final PostMove move;
    private final PostFinder heads;
    private final PostFinder records;
    private final String history;

    /** Stores up to {@code mostTogether} new posts with one commit. */
    JdbcPosts(Transactions transactions, Tables tables, int mostTogether) {
        this.transactions = transactions;
        this.insert = new SharedCommit<>(new PostRequests(), PostInsert.of(transactions, tables), mostTogether);
        this.locks = new LockedPost.Locks(tables);
        this.change = new PostChange(tables);
        this.move = new PostMove(tables);
        this.heads = new PostFinder(tables, PostColumns.HEAD);
        this.records = new PostFinder(tables, PostColumns.HEAD + ", w.body");
        this.history = tables.sql("""
                SELECT version, title, body, replaced_at FROM {p}revision
                WHERE post_id = :id ORDER BY version DESC LIMIT :limit
                """);
    }

    @Override
    public Answer<AllottedPost> insert(NewPost post) {
        return insert.write(post);
    }

    @Override
    public Answer<Long> edit(EditPost edit) {
        return change(edit.id(), edit.expectedVersion(), (handle, post) -> change.edit(handle, post, edit));
    }

    @Override
    public Answer<Long> changeState(ChangePostState change) {
        return change(
                change.id(),
                change.expectedVersion(),
                (handle, post) -> this.change.become(handle, post, change.state()));
    }

    private Answer<Long> change(PostId id, long expectedVersion, BiFunction<Handle, LockedPost, Long> what) {
        return transactions.write(handle -> {
            Optional<LockedPost> post = locks.lock(handle, id);
            if (post.isEmpty()) {
                return Answer.refused(Refusal.MISSING);
            }
            return post.get().version() == expectedVersion
                    ? Answer.done(what.apply(handle, post.get()))
                    : Answer.stale(Refusal.STALE, post.get().version());
        });
    }

    @Override
    public Answer<PostNumber> move(MovePost move) {
        return transactions.write(handle -> this.move.move(handle, move));
    }

    @Override
    public Optional<PostHead> head(PostRef ref) {
        return transactions.read(handle -> heads.read(handle, ref).first(PostColumns::head));
    }

    @Override
    public Optional<PostRecord> find(PostRef ref) {
        return transactions.read(handle -> records.read(handle, ref).first(row -> {
            PostHead head = PostColumns.head(row);
            return new PostRecord(head, row.text());
        }));
    }

    @Override
    public List<Revision> history(PostId id, int limit) {
        return transactions.read(handle -> handle.createQuery(history)
                .bind("id", id.value())
                .bind("limit", limit)
                .map((result, context) -> {
                    Row row = new Row(result);
                    return new Revision(row.number(), row.text(), row.text(), row.instant());
                })
                .list());
    }
}
