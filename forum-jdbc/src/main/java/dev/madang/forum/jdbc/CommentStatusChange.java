package dev.madang.forum.jdbc;

import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.Refusal;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Changes a comment's status behind the lock of its post's tally. A comment is listed while it is published or stands over a listed reply, so
 * a change can put comments above it into the thread, or take them out: at most as many as replies go deep.
 */
final class CommentStatusChange {

    private final String lock;
    private final String read;
    private final String write;
    private final String purge;
    private final String above;
    private final String count;
    private final CommentSpans spans;

    CommentStatusChange(Tables tables) {
        this.lock = tables.sql("SELECT post_id FROM {p}post_tally WHERE post_id = :post FOR UPDATE");
        this.read = tables.sql("""
                SELECT version, status, listed, listed_replies, path FROM {p}comment
                WHERE post_id = :post AND comment_no = :number
                """);
        this.write = tables.sql("""
                UPDATE {p}comment SET status = :status, before_status = :before, listed = :listed, version = :version
                WHERE post_id = :post AND comment_no = :number
                """);
        this.purge = tables.sql("""
                UPDATE {p}comment SET body = '', member_id = NULL, nickname = NULL, masked = NULL, fingerprint = NULL,
                  password_hash = NULL, kept_address = NULL, forget_at = NULL
                WHERE post_id = :post AND comment_no = :number
                """);
        this.above = tables.sql("""
                UPDATE {p}comment SET listed_replies = :replies, listed = :listed
                WHERE post_id = :post AND comment_no = :number
                """);
        this.count = tables.sql(
                "UPDATE {p}post_tally SET comments = comments + :comments, thread = thread + :thread WHERE post_id = :post");
        this.spans = new CommentSpans(tables);
    }

    private record Node(long version, ContentStatus status, boolean listed, int replies, ThreadPath path) {
        boolean isPublished() {
            return status == ContentStatus.PUBLISHED;
        }
    }

    Answer<Long> change(Handle handle, ChangeCommentStatus change) {
        Optional<Node> node = lock(handle, change.id());
        if (node.isEmpty()) {
            return Answer.refused(Refusal.MISSING);
        }
        if (node.get().version() != change.expectedVersion()) {
            return Answer.stale(Refusal.STALE, node.get().version());
        }
        return Answer.done(become(handle, change.id(), change.status(), change.before()));
    }

    /** Without a guard: the caller holds the lock or takes it here. */
    long become(Handle handle, CommentId id, ContentStatus status, ContentStatus before) {
        Node node = lock(handle, id).orElseThrow();
        boolean published = status == ContentStatus.PUBLISHED;
        boolean listed = published || node.replies() > 0;
        long version = node.version() + 1;
        at(handle, write, id)
                .bind("status", Statuses.code(status))
                .bind("before", Statuses.code(before))
                .bind("listed", listed ? 1 : 0)
                .bind("version", version)
                .execute();
        if (status == ContentStatus.PURGED) {
            at(handle, purge, id).execute();
        }
        int thread = (listed ? 1 : 0) - (node.listed() ? 1 : 0);
        int moved = thread == 0 ? 0 : thread + climb(handle, id, node.path(), thread);
        count(
                handle,
                id,
                (published ? 1 : 0) - (node.isPublished() ? 1 : 0),
                moved,
                node.path().root());
        return version;
    }

    /** How many comments above came into the thread, or went out of it, because one below them did. */
    private int climb(Handle handle, CommentId id, ThreadPath path, int by) {
        int moved = 0;
        for (int number : path.ancestors()) {
            CommentId above = CommentId.of(id.post(), number);
            Node node = read(handle, above).orElseThrow();
            int replies = node.replies() + by;
            boolean listed = node.isPublished() || replies > 0;
            at(handle, this.above, above)
                    .bind("replies", replies)
                    .bind("listed", listed ? 1 : 0)
                    .execute();
            if (listed == node.listed()) {
                return moved;
            }
            moved += by;
        }
        return moved;
    }

    private void count(Handle handle, CommentId id, int comments, int thread, int root) {
        if (comments != 0 || thread != 0) {
            handle.createUpdate(count)
                    .bind("post", id.post().value())
                    .bind("comments", comments)
                    .bind("thread", thread)
                    .execute();
        }
        CommentSpans.Changes changes = new CommentSpans.Changes();
        changes.add(id.post().value(), root, thread, 0);
        spans.apply(handle, changes);
    }

    private Optional<Node> lock(Handle handle, CommentId id) {
        return handle.createQuery(lock)
                .bind("post", id.post().value())
                .mapTo(Long.class)
                .findOne()
                .flatMap(locked -> read(handle, id));
    }

    private Optional<Node> read(Handle handle, CommentId id) {
        return handle.createQuery(read)
                .bind("post", id.post().value())
                .bind("number", id.number())
                .map((result, context) -> {
                    Row row = new Row(result);
                    return new Node(
                            row.number(),
                            Statuses.of(row.small()),
                            row.flag(),
                            row.small(),
                            ThreadPath.of(row.bytes()));
                })
                .findOne();
    }

    private static Update at(Handle handle, String sql, CommentId id) {
        return handle.createUpdate(sql).bind("post", id.post().value()).bind("number", id.number());
    }
}
