package dev.madang.forum.tck;

import dev.madang.forum.actor.Author;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.text.TextDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A comment to store, of which a test says only what matters to it. */
final class CommentSample {

    private final PostId post;
    private OptionalInt parent = OptionalInt.empty();
    private long boardVersion = 1;
    private int maxDepth = 8;
    private String body = "저도요 ^^";
    private Secrecy secrecy = Secrecy.OPEN;
    private Author author = Samples.member("u-7", "시사");
    private Origin origin = Samples.masked("182.219.1.103");
    private Instant at = Samples.START.plusSeconds(234);
    private Optional<IdempotencyClaim> claim = Optional.empty();

    private CommentSample(PostId post) {
        this.post = post;
    }

    static CommentSample on(PostId post) {
        return new CommentSample(post);
    }

    CommentSample replyTo(int number) {
        this.parent = OptionalInt.of(number);
        return this;
    }

    CommentSample boardAt(long version) {
        this.boardVersion = version;
        return this;
    }

    CommentSample maxDepth(int maxDepth) {
        this.maxDepth = maxDepth;
        return this;
    }

    CommentSample body(String body) {
        this.body = body;
        return this;
    }

    CommentSample secret() {
        this.secrecy = Secrecy.SECRET;
        return this;
    }

    CommentSample by(Author author) {
        this.author = author;
        return this;
    }

    CommentSample from(Origin origin) {
        this.origin = origin;
        return this;
    }

    CommentSample at(Instant at) {
        this.at = at;
        return this;
    }

    CommentSample claiming(IdempotencyClaim claim) {
        this.claim = Optional.of(claim);
        return this;
    }

    PostId post() {
        return post;
    }

    NewComment at(long postVersion) {
        return new NewComment(
                new CommentPlace(post, postVersion, boardVersion, parent, maxDepth),
                new CommentContent(body, secrecy),
                new Byline(author, origin, TextDigest.of(body)),
                at,
                claim);
    }
}
