package dev.madang.forum.jdbc;

import dev.madang.forum.board.Category;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.PostState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Changes a post behind its lock: its rows, and every count that follows. */
final class PostChange {

    private final BoardRows boards;
    private final Spans spans;
    private final CategoryCounts categories;
    private final String keepRevision;
    private final String edit;
    private final String editBody;
    private final String state;
    private final String purge;
    private final String purgeBody;
    private final String purgeRevisions;
    private final String tally;

    PostChange(Tables tables) {
        this.boards = new BoardRows(tables);
        this.spans = new Spans(tables);
        this.categories = new CategoryCounts(tables);
        this.keepRevision = tables.sql("""
                INSERT INTO {p}revision (post_id, version, title, body, replaced_at)
                SELECT p.id, :version, p.title, w.body, :at FROM {p}post p JOIN {p}post_body w ON w.post_id = p.id
                WHERE p.id = :id
                """);
        this.edit = tables.sql("""
                UPDATE {p}post SET title = :title, category = :category, secret = :secret, edited_at = :at WHERE id = :id
                """);
        this.editBody = tables.sql("UPDATE {p}post_body SET body = :body WHERE post_id = :id");
        this.state = tables.sql("""
                UPDATE {p}post SET shelf = :shelf, published = :published, status = :status, before_status = :before,
                  notice = :notice, secret = :secret, locked = :locked
                WHERE id = :id
                """);
        this.purge = tables.sql("""
                UPDATE {p}post SET title = '', category = NULL, member_id = NULL, nickname = NULL, masked = NULL,
                  fingerprint = NULL, subject_type = NULL, subject_id = NULL
                WHERE id = :id
                """);
        this.purgeBody = tables.sql("""
                UPDATE {p}post_body SET body = '', password_hash = NULL, kept_address = NULL, forget_at = NULL
                WHERE post_id = :id
                """);
        this.purgeRevisions = tables.sql("DELETE FROM {p}revision WHERE post_id = :id");
        this.tally = tables.sql("UPDATE {p}post_tally SET version = :version, open_now = :open WHERE post_id = :id");
    }

    long edit(Handle handle, LockedPost post, EditPost edit) {
        PostContent content = edit.content();
        if (!content.category().equals(post.category())) {
            // No count of a category is held without the board's lock: who finds that free waits for none of them.
            boards.lock(handle, post.boardKey());
        }
        if (edit.history() == EditPost.History.KEPT) {
            handle.createUpdate(keepRevision)
                    .bind("id", post.id().value())
                    .bind("version", post.version())
                    .bind("at", Micros.of(edit.at()))
                    .execute();
        }
        handle.createUpdate(this.edit)
                .bind("id", post.id().value())
                .bind("title", content.title())
                .bind("category", content.category().map(Category::value).orElse(null))
                .bind("secret", content.secrecy() == Secrecy.SECRET ? 1 : 0)
                .bind("at", Micros.of(edit.at()))
                .execute();
        handle.createUpdate(editBody)
                .bind("id", post.id().value())
                .bind("body", content.body())
                .execute();
        recount(handle, post, post.shelf(), content.category());
        return moveVersion(handle, post, withSecrecy(post.state(), content.secrecy()));
    }

    private static PostState withSecrecy(PostState state, Secrecy secrecy) {
        Set<PostFlag> flags = EnumSet.noneOf(PostFlag.class);
        flags.addAll(state.flags());
        flags.remove(PostFlag.SECRET);
        if (secrecy == Secrecy.SECRET) {
            flags.add(PostFlag.SECRET);
        }
        return new PostState(state.status(), state.before(), flags);
    }

    long become(Handle handle, LockedPost post, PostState next) {
        PostLine.bindState(handle.createUpdate(state), next)
                .bind("id", post.id().value())
                .execute();
        boolean purged = next.status() == ContentStatus.PURGED;
        recount(handle, post, Shelf.of(next), purged ? Optional.empty() : post.category());
        if (purged) {
            purge(handle, post.id());
        }
        return moveVersion(handle, post, next);
    }

    private void purge(Handle handle, PostId id) {
        handle.createUpdate(purge).bind("id", id.value()).execute();
        handle.createUpdate(purgeBody).bind("id", id.value()).execute();
        handle.createUpdate(purgeRevisions).bind("id", id.value()).execute();
    }

    private void recount(Handle handle, LockedPost post, Shelf shelf, Optional<Category> category) {
        Spans.Changes standing = new Spans.Changes();
        standing.stands(post.board(), post.number(), post.shelf(), -1);
        standing.stands(post.board(), post.number(), shelf, 1);
        spans.apply(handle, standing);
        CategoryCounts.Changes counted = new CategoryCounts.Changes();
        counted.stands(post.board(), post.category(), post.shelf(), -1);
        counted.stands(post.board(), category, shelf, 1);
        categories.apply(handle, counted);
    }

    long moveVersion(Handle handle, LockedPost post, PostState state) {
        long version = post.version() + 1;
        handle.createUpdate(tally)
                .bind("id", post.id().value())
                .bind("version", version)
                .bind("open", Shelf.isOpen(state) ? 1 : 0)
                .execute();
        return version;
    }
}
