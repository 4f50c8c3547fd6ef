package dev.madang.forum.examples.springhost.discussion;

import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.comment.PostWithComments;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * A post as JSON.
 *
 * @param board the key of its board
 * @param number its number there
 * @param title its title
 * @param body its text, plain
 * @param nickname the name that it was written under
 * @param address the masked address that it was written from
 * @param about the host's thing that it is the discussion of
 * @param status whether it is there for its readers
 * @param version what an edit names
 * @param views views counted
 * @param comments published comments
 * @param createdAt when it was written
 * @param thread a page of its comments, where it is read and not only named
 */
public record PostView(
        String board,
        long number,
        String title,
        String body,
        Optional<String> nickname,
        Optional<String> address,
        Optional<String> about,
        ContentStatus status,
        long version,
        long views,
        long comments,
        Instant createdAt,
        Optional<PageView<CommentView>> thread) {

    /** What is shown of {@code post}. */
    public static PostView of(Post post) {
        return of(post, Optional.empty());
    }

    /** The same with the comments that were read along. */
    public static PostView of(PostWithComments read) {
        return of(read.post(), Optional.of(PageView.of(read.comments())));
    }

    private static PostView of(Post post, Optional<PageView<CommentView>> thread) {
        return new PostView(
                post.board().value(),
                post.number().value(),
                post.title(),
                post.body(),
                post.author().nickname().map(Nickname::value),
                post.address().map(MaskedAddress::value),
                post.subject().map(Subject::toString),
                post.status(),
                post.version(),
                post.views(),
                post.comments(),
                post.createdAt(),
                thread);
    }
}
