package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.TransferItem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads comments that go out, a batch at a time, in the order of their posts' numbers and their own. */
final class CommentExport {

    /** Posts that are looked through at once. */
    private static final int STRETCH = 500;

    private final String posts;
    private final String comments;

    CommentExport(Tables tables) {
        String stretch = PostRange.ofBoard(Visibility.EVERYTHING, "q.post_no >= :after", "ASC", "LIMIT :limit");
        this.posts = tables.sql("""
                SELECT p.id, p.post_no, t.total FROM (%s) p JOIN {p}post_tally t ON t.post_id = p.id ORDER BY p.post_no
                """.formatted(stretch));
        this.comments = tables.sql("SELECT c.before_status, " + CommentColumns.READ + """
                 FROM {p}comment c
                WHERE c.post_id = :post AND c.comment_no > :after ORDER BY c.post_id, c.comment_no LIMIT :limit
                """);
    }

    private record Post(long id, long number, long comments) {}

    List<TransferItem.OfComment> read(Handle handle, ExportQuery query) {
        List<TransferItem.OfComment> items = new ArrayList<>();
        long from = query.post();
        List<Post> stretch;
        do {
            stretch = stretch(handle, query, from);
            for (Post post : stretch) {
                if (post.comments() > 0 && items.size() < query.limit()) {
                    items.addAll(read(handle, query, post, query.limit() - items.size()));
                }
                from = post.number() + 1;
            }
        } while (stretch.size() == STRETCH && items.size() < query.limit());
        return items;
    }

    private List<Post> stretch(Handle handle, ExportQuery query, long from) {
        return handle.createQuery(posts)
                .bind("board", query.board().value())
                .bind("after", from)
                .bind("limit", STRETCH)
                .map((result, context) -> new Post(result.getLong(1), result.getLong(2), result.getLong(3)))
                .list();
    }

    private List<TransferItem.OfComment> read(Handle handle, ExportQuery query, Post post, int limit) {
        PostNumber number = PostNumber.of(query.board(), post.number());
        return handle.createQuery(comments)
                .bind("post", post.id())
                .bind("after", post.number() == query.post() ? query.comment() : 0)
                .bind("limit", limit)
                .map((result, context) -> comment(new Row(result), number))
                .list();
    }

    private static TransferItem.OfComment comment(Row row, PostNumber post) throws SQLException {
        ContentStatus before = Statuses.of(row.small());
        Comment comment = CommentColumns.read(row);
        return new TransferItem.OfComment(
                post,
                comment.number(),
                comment.parent(),
                new CommentContent(comment.body(), comment.secrecy()),
                comment.status(),
                before,
                new TransferItem.Signature(comment.author(), comment.address()),
                new TransferItem.Dates(comment.createdAt(), comment.editedAt(), comment.version()));
    }
}
