package dev.madang.forum.jdbc;

import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRankQuery;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.CommentRows;
import dev.madang.forum.storage.CommentSliceQuery;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.EditComment;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

final class JdbcComments implements CommentStorage {

    private final Transactions transactions;
    private final Transactions reads;
    private final SharedCommit<CommentRequests.Place, NewComment, Answer<AllottedComment>> insert;
    private final CommentStatusChange statusChange;
    private final CommentPages pages;
    private final CommentSlices slices;
    private final CommentRanks ranks;
    private final String edit;
    private final String version;
    private final String find;

    /** Pages may be read from a replica; up to {@code mostTogether} new comments are stored with one commit. */
    JdbcComments(Transactions transactions, Transactions reads, Tables tables, int mostTogether) {
        this.transactions = transactions;
        this.reads = reads;
        this.insert = new SharedCommit<>(new CommentRequests(), CommentInsert.of(transactions, tables), mostTogether);
        this.statusChange = new CommentStatusChange(tables);
        this.pages = new CommentPages(tables);
        this.slices = new CommentSlices(tables);
        this.ranks = new CommentRanks(tables);
        this.edit = tables.sql("""
                UPDATE {p}comment SET body = :body, secret = :secret, edited_at = :at, version = version + 1
                WHERE post_id = :post AND comment_no = :number AND version = :version
                """);
        this.version = tables.sql("SELECT version FROM {p}comment WHERE post_id = :post AND comment_no = :number");
        this.find = tables.sql(
                "SELECT " + CommentColumns.READ + ", " + CommentColumns.GUARDED + ", " + PostColumns.HEAD + """
                 FROM {p}comment c
                JOIN {p}post p ON p.id = c.post_id
                JOIN {p}post_tally t ON t.post_id = p.id
                JOIN {p}post_body w ON w.post_id = p.id
                JOIN {p}board b ON b.board_no = p.board_no
                WHERE c.post_id = :post AND c.comment_no = :number
                """);
    }

    @Override
    public Answer<AllottedComment> insert(NewComment comment) {
        return insert.write(comment);
    }

    @Override
    public Answer<Long> edit(EditComment edit) {
        return transactions.write(handle -> {
            int changed = handle.createUpdate(this.edit)
                    .bind("post", edit.id().post().value())
                    .bind("number", edit.id().number())
                    .bind("version", edit.expectedVersion())
                    .bind("body", edit.content().body())
                    .bind("secret", edit.content().secrecy() == Secrecy.SECRET ? 1 : 0)
                    .bind("at", Micros.of(edit.at()))
                    .execute();
            return changed == 1 ? Answer.done(edit.expectedVersion() + 1) : refused(handle, edit.id());
        });
    }

    private Answer<Long> refused(Handle handle, CommentId id) {
        return handle.createQuery(version)
                .bind("post", id.post().value())
                .bind("number", id.number())
                .mapTo(Long.class)
                .findOne()
                .map(actual -> Answer.<Long>stale(Refusal.STALE, actual))
                .orElse(Answer.refused(Refusal.MISSING));
    }

    @Override
    public Answer<Long> changeStatus(ChangeCommentStatus change) {
        return transactions.write(handle -> statusChange.change(handle, change));
    }

    @Override
    public Optional<CommentRecord> find(CommentId id) {
        return transactions.read(handle -> handle.createQuery(find)
                .bind("post", id.post().value())
                .bind("number", id.number())
                .map((result, context) -> {
                    Row row = new Row(result);
                    Comment comment = CommentColumns.read(row);
                    ContentStatus before = Statuses.of(row.small());
                    Origin origin = PostColumns.origin(row);
                    return new CommentRecord(comment, before, origin, PostColumns.head(row));
                })
                .findOne());
    }

    @Override
    public CommentRows page(CommentPageQuery query) {
        return pages.page(reads, query);
    }

    @Override
    public List<Comment> slice(CommentSliceQuery query) {
        return reads.read(handle -> slices.slice(handle, query));
    }

    @Override
    public OptionalLong rank(CommentRankQuery query) {
        return reads.read(handle -> ranks.rank(handle, query));
    }
}
