package dev.madang.forum.examples.customstorage;

import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.EraseMember;
import dev.madang.forum.storage.PostState;
import java.util.List;

/** Posts and comments alike, as their authors see them. */
final class WrittenRows {

    private WrittenRows() {}

    /** What an entry leads to. */
    static Written known(Reading reading, WrittenId id) {
        return id.isPost() ? new Posts(reading).known(id.post()) : new Comments(reading).known(id.comment());
    }

    /**
     * Locks all of these before any is changed.
     *
     * @throws Contended when one is not in {@code list} any more
     */
    static void lock(Writing unit, Listing list, List<WrittenId> ids) {
        ids.stream().map(WrittenId::post).distinct().sorted().forEach(post -> unit.lock(Posts.key(post)));
        if (!ids.stream().allMatch(id -> unit.has(id.in(list).key()))) {
            throw new Contended(null);
        }
    }

    /** Changes who wrote a locked one, and from where. */
    static void sign(Writing unit, Written row, Byline byline) {
        if (row instanceof PostRow post) {
            new PostChanges(unit).sign(post, byline);
        } else if (row instanceof CommentRow comment) {
            new CommentChanges(unit).sign(comment, byline);
        }
    }

    /** Erases the traces of its author from a locked one. */
    static void erase(Writing unit, Written row, EraseMember.Words words) {
        if (words == EraseMember.Words.KEPT) {
            sign(unit, row, row.byline().anonymous());
        } else if (row instanceof PostRow post) {
            purge(new PostChanges(unit), post);
        } else if (row instanceof CommentRow comment) {
            comment.version++;
            new CommentChanges(unit).become(comment, ContentStatus.PURGED, comment.status);
        }
    }

    private static void purge(PostChanges posts, PostRow post) {
        PostState purged = new PostState(ContentStatus.PURGED, post.state.status(), post.state.flags());
        posts.change(post, row -> posts.become(row, purged));
    }
}
