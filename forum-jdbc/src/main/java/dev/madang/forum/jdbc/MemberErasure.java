package dev.madang.forum.jdbc;

import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.PostState;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Erases a member's traces, the newest first, in the order of ids that all locks are taken in. */
final class MemberErasure {

    private record Trace(long post, int comment) {}

    private final LockedPost.Locks locks;
    private final PostChange posts;
    private final CommentStatusChange comments;
    private final String find;
    private final String forgetPost;
    private final String forgetBody;
    private final String forgetComment;
    private final String statusOf;
    private final String keys;
    private final String views;

    MemberErasure(Tables tables) {
        this.locks = new LockedPost.Locks(tables);
        this.posts = new PostChange(tables);
        this.comments = new CommentStatusChange(tables);
        this.find = tables.sql("SELECT u.post_id, u.comment_no FROM ("
                + Union.all(List.of("""
                        SELECT created_at, id AS post_id, 0 AS comment_no FROM {p}post
                        WHERE member_id = :member ORDER BY member_id DESC, created_at DESC LIMIT :limit
                        """, """
                        SELECT created_at, post_id, comment_no FROM {p}comment
                        WHERE member_id = :member ORDER BY member_id DESC, created_at DESC LIMIT :limit
                        """))
                + ") u ORDER BY u.created_at DESC LIMIT :limit");
        this.forgetPost = tables.sql("""
                UPDATE {p}post SET member_id = NULL, nickname = NULL, masked = NULL, fingerprint = NULL WHERE id = :post
                """);
        this.forgetBody = tables.sql("""
                UPDATE {p}post_body SET password_hash = NULL, kept_address = NULL, forget_at = NULL WHERE post_id = :post
                """);
        this.forgetComment = tables.sql("""
                UPDATE {p}comment SET member_id = NULL, nickname = NULL, masked = NULL, fingerprint = NULL,
                  password_hash = NULL, kept_address = NULL, forget_at = NULL
                WHERE post_id = :post AND comment_no = :comment
                """);
        this.statusOf = tables.sql("SELECT status FROM {p}comment WHERE post_id = :post AND comment_no = :comment");
        this.keys = tables.sql("DELETE FROM {p}idempotency WHERE scope = :scope");
        this.views = tables.sql("DELETE FROM {p}first_view WHERE viewer = :viewer");
    }

    int erase(Handle handle, EraseMember erase) {
        List<Trace> traces = handle
                .createQuery(find)
                .bind("member", erase.member().value())
                .bind("limit", erase.limit())
                .map((result, context) -> new Trace(result.getLong(1), result.getInt(2)))
                .stream()
                .sorted(Comparator.comparingLong(Trace::post).thenComparingInt(Trace::comment))
                .toList();
        traces.forEach(trace -> {
            if (erase.words() == EraseMember.Words.KEPT) {
                forget(handle, trace);
            } else {
                purge(handle, trace);
            }
        });
        if (traces.size() < erase.limit()) {
            handle.createUpdate(keys).bind("scope", erase.idempotencyScope()).execute();
            handle.createUpdate(views).bind("viewer", erase.viewer()).execute();
        }
        return traces.size();
    }

    private void forget(Handle handle, Trace trace) {
        if (trace.comment() > 0) {
            handle.createUpdate(forgetComment)
                    .bind("post", trace.post())
                    .bind("comment", trace.comment())
                    .execute();
            return;
        }
        handle.createUpdate(forgetPost).bind("post", trace.post()).execute();
        handle.createUpdate(forgetBody).bind("post", trace.post()).execute();
    }

    private void purge(Handle handle, Trace trace) {
        PostId id = PostId.of(trace.post());
        LockedPost post = locks.lock(handle, id).orElseThrow();
        if (trace.comment() == 0) {
            PostState state = post.state();
            posts.become(handle, post, new PostState(ContentStatus.PURGED, state.status(), state.flags()));
            return;
        }
        ContentStatus before = Statuses.of(handle.createQuery(statusOf)
                .bind("post", trace.post())
                .bind("comment", trace.comment())
                .mapTo(Integer.class)
                .one());
        comments.become(handle, CommentId.of(id, trace.comment()), ContentStatus.PURGED, before);
    }
}
