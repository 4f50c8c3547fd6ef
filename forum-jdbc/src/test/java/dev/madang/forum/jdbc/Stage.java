package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static dev.madang.forum.jdbc.Fixtures.NOW;
import static dev.madang.forum.jdbc.Fixtures.TALK;
import static dev.madang.forum.jdbc.Fixtures.done;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.Byline;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentPlace;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.FirstView;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.IdempotencyClaim;
import dev.madang.forum.storage.KeptAddress;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.NewComment;
import dev.madang.forum.storage.NewPost;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A small forum with something of everything.
 *
 * @param talked a post with a thread of comments, two of them under the first
 * @param first the first of them
 * @param last the last, without replies
 * @param edited a post that was edited, with a tombstone in its thread
 * @param tombstone the tombstone's only reply
 * @param moved a post that came from another board
 */
record Stage(PostId talked, CommentId first, CommentId last, PostId edited, CommentId tombstone, PostId moved) {

    static final BoardKey QNA = BoardKey.of("qna");
    static final String VIEWER = "0".repeat(32);
    static final NodeId NODE = new NodeId("node");
    static final long HOUR = 390_000;

    static final Byline MEMBER = new Byline(
            new Author(Optional.of(MemberId.of("u-42")), Optional.of(Nickname.of("카카오"))),
            new Origin(
                    Optional.of(ClientAddress.of("112.171.9.7").masked()),
                    Optional.empty(),
                    Optional.of(new KeptAddress(ClientAddress.of("112.171.9.7"), NOW.plus(Duration.ofDays(90)))),
                    Optional.of("pbkdf2$secret")),
            42);

    static Optional<IdempotencyClaim> claim(String key) {
        return Optional.of(new IdempotencyClaim("u-42", IdempotencyKey.of(key), "0".repeat(64)));
    }

    static NewPost post(BoardKey board, String title, String key) {
        return post(board, title, "본문", key);
    }

    static NewPost post(BoardKey board, String title, String body, String key) {
        PostContent content = new PostContent(title, body, Optional.of(TALK), Secrecy.OPEN);
        return new NewPost(board, 1, content, MEMBER, Optional.empty(), NOW, claim(key));
    }

    static NewComment comment(PostId post, OptionalInt parent, String key) {
        return new NewComment(
                new CommentPlace(post, 1, 1, parent, 8),
                new CommentContent("저도요", Secrecy.OPEN),
                MEMBER,
                NOW,
                claim(key));
    }

    static PostState state(ContentStatus status, PostFlag... flags) {
        return new PostState(status, ContentStatus.PUBLISHED, Set.of(flags));
    }

    static ChangeCommentStatus status(CommentId id, ContentStatus status) {
        return new ChangeCommentStatus(id, 1, status, ContentStatus.PUBLISHED);
    }

    static EditPost edit(PostId id, long version) {
        PostContent content = new PostContent("새 제목", "새 본문", Optional.empty(), Secrecy.SECRET);
        return new EditPost(id, version, content, EditPost.History.KEPT, NOW.plusSeconds(60));
    }

    static ViewFlush flush(long sequence, PostId... posts) {
        return new ViewFlush(
                NODE,
                sequence,
                List.of(posts).stream()
                        .sorted()
                        .map(post -> new ViewCount(post, HOUR, 3))
                        .toList());
    }

    static Instant hour(long hour) {
        return Instant.EPOCH.plus(Duration.ofHours(hour));
    }

    static Stage set(ForumStorage storage) {
        Fixtures.board(storage);
        done(storage.boards()
                .insert(new NewBoard(
                        QNA, storage.boards().find(FREE).orElseThrow().settings(), NOW)));
        PostId talked =
                done(storage.posts().insert(post(FREE, "이야기", "talked"))).id();
        CommentId first = write(storage, talked, OptionalInt.empty(), "first");
        CommentId reply = write(storage, talked, OptionalInt.of(first.number()), "reply");
        write(storage, talked, OptionalInt.of(reply.number()), "deep");
        CommentId last = write(storage, talked, OptionalInt.empty(), "last");
        PostId edited =
                done(storage.posts().insert(post(FREE, "고칠 글", "edited"))).id();
        CommentId gone = write(storage, edited, OptionalInt.empty(), "gone");
        CommentId tombstone = write(storage, edited, OptionalInt.of(gone.number()), "tombstone");
        done(storage.comments().changeStatus(status(gone, ContentStatus.DELETED)));
        done(storage.posts().edit(edit(edited, 1)));
        PostId moved = done(storage.posts().insert(post(QNA, "옮길 글", "moved"))).id();
        done(storage.posts().move(new MovePost(moved, 1, FREE, 1, Optional.of(TALK))));
        PostId notice = done(storage.posts().insert(post(FREE, "공지", "notice"))).id();
        done(storage.posts()
                .changeState(new ChangePostState(notice, 1, state(ContentStatus.PUBLISHED, PostFlag.NOTICE))));
        storage.views().apply(flush(1, talked, edited));
        storage.views().firstView(new FirstView(talked, VIEWER, hour(HOUR)));
        return new Stage(talked, first, last, edited, tombstone, moved);
    }

    private static CommentId write(ForumStorage storage, PostId post, OptionalInt parent, String key) {
        return done(storage.comments().insert(comment(post, parent, key))).id();
    }
}
