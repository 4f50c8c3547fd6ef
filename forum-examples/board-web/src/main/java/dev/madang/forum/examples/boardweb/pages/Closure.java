package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.ForumException;
import dev.madang.forum.board.Board;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostFlag;
import java.util.Optional;

/** Why nothing more is taken where a request goes: a refusal of the engine's names no reason, the state of the thing does. */
record Closure(Host host, Visit visit) {

    /** What to say, if there is such a reason and the visitor may see what it is about. */
    Optional<String> reason() {
        try {
            return visit.isAt("number") ? ofPost() : of(board());
        } catch (ForumException e) {
            return Optional.empty();
        }
    }

    private Board board() {
        return host.forum().boards().get(visit.actor(), visit.board());
    }

    private Optional<String> ofPost() {
        Post post = host.forum().posts().get(visit.actor(), visit.post());
        Board board = host.forum().boards().get(visit.actor(), post.board());
        return of(board, post).or(() -> visit.isAt("comment") ? ofComment(post) : Optional.empty());
    }

    private Optional<String> ofComment(Post post) {
        ContentStatus status = host.forum()
                .comments()
                .get(visit.actor(), CommentId.of(post.id(), visit.comment()))
                .status();
        return of(status);
    }

    private Optional<String> of(Board board) {
        return board.isArchived() ? Optional.of(visit.say("closed.archived")) : Optional.empty();
    }

    private Optional<String> of(ContentStatus status) {
        return status == ContentStatus.PUBLISHED ? Optional.empty() : Optional.of(visit.say("closed.deleted"));
    }

    /** Why nothing is taken on a post. */
    Optional<String> of(Board board, Post post) {
        return of(board)
                .or(() -> of(post.status()))
                .or(() -> post.is(PostFlag.LOCKED) ? Optional.of(visit.say("closed.locked")) : Optional.empty());
    }
}
