package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.maintenance.Discrepancy.Count;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.BoardRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Compares what is kept of posts' comments with the comments. */
final class ThreadAudit {

    private final String posts;
    private final String lock;
    private final String comments;
    private final String spans;
    private final String setTally;
    private final String setListing;
    private final String dropSpans;
    private final CommentSpans commentSpans;

    ThreadAudit(Tables tables) {
        this.posts = tables.sql("SELECT p.id, p.post_no FROM ("
                + PostRange.ofBoard(Visibility.EVERYTHING, "q.post_no > :after", "ASC", "LIMIT :limit")
                + ") p ORDER BY p.post_no");
        this.lock = tables.sql("SELECT post_id FROM {p}post_tally WHERE post_id = :post FOR UPDATE");
        this.comments = tables.sql("""
                SELECT t.post_id, t.comments, t.thread, t.total, t.last_comment,
                  c.comment_no, c.path, c.status, c.listed, c.listed_replies
                FROM {p}post_tally t LEFT JOIN {p}comment c ON c.post_id = t.post_id
                WHERE t.post_id IN (<posts>) ORDER BY t.post_id, c.path DESC
                """);
        this.spans = tables.sql(
                "SELECT post_id, lvl, block_no, listed, total FROM {p}comment_span WHERE post_id IN (<posts>)");
        this.setTally = tables.sql("""
                UPDATE {p}post_tally SET comments = :comments, thread = :thread, total = :total, last_comment = :last
                WHERE post_id = :post
                """);
        this.setListing = tables.sql("""
                UPDATE {p}comment SET listed = :listed, listed_replies = :replies
                WHERE post_id = :post AND comment_no = :number
                """);
        this.dropSpans = tables.sql("DELETE FROM {p}comment_span WHERE post_id = :post");
        this.commentSpans = new CommentSpans(tables);
    }

    /**
     * A post of the range.
     *
     * @param id its id
     * @param number its number
     */
    record Post(long id, PostNumber number) {}

    List<Post> posts(Handle handle, BoardRange range) {
        BoardKey board = range.board();
        return handle.createQuery(posts)
                .bind("board", board.value())
                .bind("after", range.after())
                .bind("limit", range.limit())
                .map((result, context) -> new Post(result.getLong(1), PostNumber.of(board, result.getLong(2))))
                .list();
    }

    void audit(Handle handle, List<Post> posts, Care care, List<Discrepancy> found) {
        if (posts.isEmpty()) {
            return;
        }
        List<Long> ids = posts.stream().map(Post::id).sorted().toList();
        if (care == Care.REPAIR) {
            ids.forEach(id ->
                    handle.createQuery(lock).bind("post", id).mapTo(Long.class).one());
        }
        Map<Long, ThreadSums> kept = sums(handle, ids);
        posts.forEach(post -> {
            ThreadSums sums = kept.get(post.id());
            if (sums != null && sums.compare(post.number().toString(), found) && care == Care.REPAIR) {
                repair(handle, post.id(), sums);
            }
        });
    }

    private Map<Long, ThreadSums> sums(Handle handle, List<Long> ids) {
        Map<Long, ThreadSums> byPost = new TreeMap<>();
        Lists.bind(handle, comments, "posts", ids).scanResultSet((supplier, context) -> {
            ResultSet result = supplier.get();
            while (result.next()) {
                add(byPost, new Row(result));
            }
            return byPost;
        });
        Lists.bind(handle, spans, "posts", ids)
                .map((result, context) -> new Span(
                        result.getLong(1),
                        result.getInt(2) * 1_000_000L + result.getInt(3),
                        result.getLong(4),
                        result.getLong(5)))
                .forEach(span -> {
                    ThreadSums sums = byPost.get(span.post());
                    if (sums != null) {
                        sums.keeps(span.place(), span.listed(), span.total());
                    }
                });
        return byPost;
    }

    private record Span(long post, long place, long listed, long total) {}

    private static void add(Map<Long, ThreadSums> byPost, Row row) throws SQLException {
        long post = row.number();
        long[] kept = {row.number(), row.number(), row.number(), row.number()};
        ThreadSums sums = byPost.computeIfAbsent(post, id -> new ThreadSums(kept));
        if (!row.isNullNext()) {
            int number = row.small();
            ThreadPath path = ThreadPath.of(row.bytes());
            sums.add(number, path, row.small() == 0, row.flag(), row.small());
        }
    }

    private void repair(Handle handle, long post, ThreadSums sums) {
        handle.createUpdate(setTally)
                .bind("post", post)
                .bind("comments", sums.counted(Count.POST_COMMENTS))
                .bind("thread", sums.counted(Count.POST_THREAD))
                .bind("total", sums.counted(Count.INDEX))
                .bind("last", sums.counted(Count.POST_LAST_NUMBER))
                .execute();
        PreparedBatch batch = handle.prepareBatch(setListing);
        sums.wronglyListed()
                .forEach((number, listing) -> batch.bind("post", post)
                        .bind("number", number)
                        .bind("listed", listing[0])
                        .bind("replies", listing[1])
                        .add());
        if (batch.size() > 0) {
            batch.execute();
        }
        handle.createUpdate(dropSpans).bind("post", post).execute();
        CommentSpans.Changes changes = new CommentSpans.Changes();
        sums.byRoot().forEach((root, pair) -> changes.add(post, root, pair[0], pair[1]));
        commentSpans.apply(handle, changes);
    }
}
