package dev.madang.forum.examples.springhost.discussion;

import dev.madang.forum.actor.Nickname;
import dev.madang.forum.post.PostSummary;
import java.time.Instant;
import java.util.Optional;

/** A row of a list as JSON. */
record PostRow(long number, String title, Optional<String> nickname, long comments, long views, Instant createdAt) {

    static PostRow of(PostSummary post) {
        return new PostRow(
                post.number().value(),
                post.title(),
                post.author().nickname().map(Nickname::value),
                post.comments(),
                post.views(),
                post.createdAt());
    }
}
