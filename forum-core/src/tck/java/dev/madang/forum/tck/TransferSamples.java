package dev.madang.forum.tck;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.TransferItem.Dates;
import dev.madang.forum.storage.TransferItem.OfBoard;
import dev.madang.forum.storage.TransferItem.OfComment;
import dev.madang.forum.storage.TransferItem.OfPost;
import dev.madang.forum.storage.TransferItem.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Things of another forum, to be taken in. */
final class TransferSamples {

    private TransferSamples() {}

    static OfBoard board(BoardKey key) {
        return new OfBoard(new Board(key, Samples.settings(), 3, Samples.at(1)));
    }

    static OfPost post(BoardKey board, long number) {
        return post(PostNumber.of(board, number), Samples.at((int) (number % 100_000)), Optional.empty());
    }

    static OfPost post(PostNumber number, Instant at, Optional<Subject> subject) {
        return new OfPost(
                number,
                new PostContent("글 " + number, "본문", Optional.empty(), Secrecy.OPEN),
                new PostState(ContentStatus.PUBLISHED, ContentStatus.PUBLISHED, Set.of()),
                new Signature(
                        Samples.guest("카카오톡스"), Samples.masked("112.171.9.7").masked()),
                new Dates(at, Optional.empty(), 1),
                0,
                subject,
                List.of(),
                List.of());
    }

    /** The same in another state. */
    static OfPost in(OfPost post, ContentStatus status, PostFlag... flags) {
        return new OfPost(
                post.number(),
                post.content(),
                new PostState(status, ContentStatus.PUBLISHED, Set.of(flags)),
                post.byline(),
                post.dates(),
                post.views(),
                post.subject(),
                post.formerNumbers(),
                post.revisions());
    }

    static OfComment comment(PostNumber post, int number) {
        return comment(post, number, OptionalInt.empty(), ContentStatus.PUBLISHED);
    }

    static OfComment comment(PostNumber post, int number, OptionalInt parent, ContentStatus status) {
        return new OfComment(
                post,
                number,
                parent,
                new CommentContent("댓글 " + number, Secrecy.OPEN),
                status,
                ContentStatus.PUBLISHED,
                new Signature(
                        Samples.guest("시사"), Samples.masked("182.219.1.103").masked()),
                new Dates(Samples.at(number % 100_000), Optional.empty(), 1));
    }
}
