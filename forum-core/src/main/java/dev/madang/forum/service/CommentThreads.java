package dev.madang.forum.service;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRows;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.PostHead;
import java.util.List;
import java.util.function.Predicate;

/** The comments of a post which the actor may read. */
record CommentThreads(CommentStorage storage, Gate gate) {

    CommentPage page(Actor actor, PostHead post, Paging paging, Visibility visibility) {
        int size = paging.size().orElse(post.board().settings().pageSize());
        CommentRows rows = storage.page(new CommentPageQuery(post.summary().id(), visibility, paging.page(), size));
        return new CommentPage(shown(actor, post, rows.rows(), visibility), paging.page(), size, rows.total());
    }

    /** What the actor sees of {@code comments}. */
    List<Comment> shown(Actor actor, PostHead post, List<Comment> comments, Visibility visibility) {
        Predicate<Comment> reader = gate.readerOf(actor, post);
        return comments.stream()
                .map(comment -> shown(comment, reader, visibility))
                .toList();
    }

    private static Comment shown(Comment comment, Predicate<Comment> reader, Visibility visibility) {
        if (comment.status() != ContentStatus.PUBLISHED) {
            return visibility == Visibility.PUBLISHED ? comment.tombstone() : comment;
        }
        return comment.secrecy() == Secrecy.OPEN || reader.test(comment) ? comment : comment.withheld();
    }
}
