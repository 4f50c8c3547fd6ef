package dev.madang.forum.examples.springhost.discussion;

import dev.madang.forum.actor.Nickname;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.post.ContentStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A comment as JSON. */
public record CommentView(
        int number,
        OptionalInt parent,
        int depth,
        String body,
        Optional<String> nickname,
        ContentStatus status,
        Instant createdAt) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.number(),
                comment.parent(),
                comment.depth(),
                comment.body(),
                comment.author().nickname().map(Nickname::value),
                comment.status(),
                comment.createdAt());
    }
}
