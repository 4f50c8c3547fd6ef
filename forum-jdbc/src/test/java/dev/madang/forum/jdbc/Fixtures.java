package dev.madang.forum.jdbc;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PostRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What tests of this module write. */
final class Fixtures {

    static final BoardKey FREE = BoardKey.of("free");
    static final Category TALK = Category.of("잡담");
    static final Instant NOW = Instant.parse("2014-07-11T08:21:11.123456Z");

    private static final Byline BYLINE = new Byline(
            new Author(Optional.of(MemberId.of("u-42")), Optional.of(new Nickname("카카오"))),
            Origin.of(Optional.of(MaskedAddress.parse("112.171.xxx.7"))),
            42);

    private Fixtures() {}

    static void board(ForumStorage storage) {
        BoardSettings settings = new BoardSettings(
                "자유게시판", "", BoardAudiences.DEFAULT, 30, List.of(TALK), 8, BoardLimits.DEFAULT, Set.of());
        done(storage.boards().insert(new NewBoard(FREE, settings, NOW)));
    }

    static NewPost post(String title, String body, Instant at) {
        return new NewPost(
                FREE,
                1,
                new PostContent(title, body, Optional.of(TALK), Secrecy.OPEN),
                BYLINE,
                Optional.empty(),
                at,
                Optional.empty());
    }

    static NewPost post() {
        return post("제목", "본문", NOW);
    }

    static AllottedPost write(ForumStorage storage) {
        return done(storage.posts().insert(post()));
    }

    static NewComment comment(PostId post, OptionalInt parent) {
        return new NewComment(
                new CommentPlace(post, 1, 1, parent, 8),
                new CommentContent("저도요 ^^", Secrecy.OPEN),
                BYLINE,
                NOW,
                Optional.empty());
    }

    static AllottedComment comment(ForumStorage storage, PostId post) {
        return done(storage.comments().insert(comment(post, OptionalInt.empty())));
    }

    static PostRows firstPage(ForumStorage storage) {
        return storage.lists().page(new PageQuery(FREE, Visibility.PUBLISHED, 1, 25));
    }

    static <T> T done(Answer<T> answer) {
        if (answer instanceof Answer.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("not done: " + answer);
    }
}
