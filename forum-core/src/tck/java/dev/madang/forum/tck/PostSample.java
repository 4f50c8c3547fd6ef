package dev.madang.forum.tck;

import dev.madang.forum.actor.Author;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.post.Subject;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.text.TextDigest;
import java.time.Instant;
import java.util.Optional;

/** A post to store, of which a test says only what matters to it. */
final class PostSample {

    private final BoardKey board;
    private String title = "아이유 리메이크 노래..";
    private String body = "들어 보셨나요?\n좋네요.";
    private Optional<Category> category = Optional.empty();
    private Secrecy secrecy = Secrecy.OPEN;
    private Author author = Samples.member("u-42", "ᆞᆞ");
    private Origin origin = Samples.masked("112.171.9.7");
    private Optional<Subject> subject = Optional.empty();
    private Instant at = Samples.START;
    private Optional<IdempotencyClaim> claim = Optional.empty();

    private PostSample(BoardKey board) {
        this.board = board;
    }

    static PostSample on(BoardKey board) {
        return new PostSample(board);
    }

    PostSample title(String title) {
        this.title = title;
        return this;
    }

    PostSample body(String body) {
        this.body = body;
        return this;
    }

    PostSample under(Category category) {
        this.category = Optional.of(category);
        return this;
    }

    PostSample secret() {
        this.secrecy = Secrecy.SECRET;
        return this;
    }

    PostSample by(Author author) {
        this.author = author;
        return this;
    }

    PostSample from(Origin origin) {
        this.origin = origin;
        return this;
    }

    PostSample about(Subject subject) {
        this.subject = Optional.of(subject);
        return this;
    }

    PostSample at(Instant at) {
        this.at = at;
        return this;
    }

    PostSample claiming(IdempotencyClaim claim) {
        this.claim = Optional.of(claim);
        return this;
    }

    BoardKey board() {
        return board;
    }

    PostContent content() {
        return new PostContent(title, body, category, secrecy);
    }

    NewPost at(long boardVersion) {
        Byline byline = new Byline(author, origin, TextDigest.of(title, body));
        return new NewPost(board, boardVersion, content(), byline, subject, at, claim);
    }
}
