package dev.madang.forum.examples.crashtest.host;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Desk;
import dev.madang.forum.examples.crashtest.wire.Request;
import dev.madang.forum.examples.crashtest.wire.Request.Change;
import dev.madang.forum.jdbc.JdbcForumStorage;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.BoardRange;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Does requests with the engine. */
class EngineDesk implements Desk {

    private static final ClientAddress ADDRESS = ClientAddress.of("112.171.9.7");
    private static final Actor ADMIN = Actor.administrator("root", ADDRESS);
    private static final Actor READER = Actor.guest(ClientAddress.of("182.219.4.103"));
    private static final String CATEGORY = "잡담";
    private static final int EVERY_POST = 1_000_000;

    private final Forum forum;
    private final JdbcForumStorage storage;
    private final DataSource database;

    EngineDesk(Forum forum, JdbcForumStorage storage, DataSource database) {
        this.forum = forum;
        this.storage = storage;
        this.database = database;
    }

    @Override
    public Answer makeBoard(Request.MakeBoard request) {
        BoardKey key = BoardKey.of(request.key());
        forum.boards().create(ADMIN, BoardDraft.of(key).name(request.key()).categories(CATEGORY));
        return new Answer.Done();
    }

    @Override
    public Answer writePost(Request.WritePost request) {
        PostDraft draft = PostDraft.on(BoardKey.of(request.board()))
                .nickname("글쓴이")
                .category(CATEGORY)
                .title(request.text())
                .body(request.text())
                .idempotencyKey(key(request.key()));
        return thing(forum.posts().write(author(request.writer()), draft));
    }

    @Override
    public Answer writeComment(Request.WriteComment request) {
        CommentDraft draft = CommentDraft.on(PostId.of(request.post()))
                .nickname("댓글이")
                .body(request.text())
                .idempotencyKey(key(request.key()));
        return thing(forum.comments().write(author(request.writer()), draft));
    }

    @Override
    public Answer editPost(Request.EditPost request) {
        PostEdit edit = PostEdit.of(PostId.of(request.post()), request.version())
                .title(request.text())
                .body(request.text());
        return thing(forum.posts().edit(author(request.writer()), edit));
    }

    @Override
    public Answer editComment(Request.EditComment request) {
        CommentEdit edit = CommentEdit.of(comment(request.post(), request.number()), request.version())
                .body(request.text());
        return thing(forum.comments().edit(author(request.writer()), edit));
    }

    @Override
    public Answer changePost(Request.ChangePost request) {
        Actor author = author(request.writer());
        PostId id = PostId.of(request.post());
        return thing(
                request.change() == Change.DELETE
                        ? forum.posts().delete(author, id)
                        : forum.posts().restore(author, id));
    }

    @Override
    public Answer changeComment(Request.ChangeComment request) {
        Actor author = author(request.writer());
        CommentId id = comment(request.post(), request.number());
        return thing(
                request.change() == Change.DELETE
                        ? forum.comments().delete(author, id)
                        : forum.comments().restore(author, id));
    }

    @Override
    public Answer movePost(Request.MovePost request) {
        return thing(forum.posts().move(ADMIN, PostId.of(request.post()), BoardKey.of(request.board())));
    }

    @Override
    public Answer readPost(Request.ReadPost request) {
        forum.posts().open(READER, PostId.of(request.post()));
        return new Answer.Done();
    }

    @Override
    public Answer storeViews(Request.StoreViews request) {
        forum.views().flush();
        return new Answer.Done();
    }

    @Override
    public Answer verify(Request.Verify request) {
        List<List<String>> found = new ArrayList<>();
        for (String board : request.boards()) {
            storage.maintenance()
                    .verify(new BoardRange(BoardKey.of(board), 0, EVERY_POST))
                    .found()
                    .forEach(discrepancy -> found.add(List.of(discrepancy.toString())));
        }
        return new Answer.Rows(found);
    }

    @Override
    public Answer ask(Request.Ask request) {
        return new Answer.Rows(Sql.ask(database, request.sql()));
    }

    private static Actor author(String writer) {
        return Actor.member(writer, ADDRESS);
    }

    private static @Nullable String key(String key) {
        return key.isEmpty() ? null : key;
    }

    private static CommentId comment(long post, int number) {
        return CommentId.of(PostId.of(post), number);
    }

    private static Answer thing(Post post) {
        return new Answer.Thing(post.id().value(), post.number().value(), post.version());
    }

    private static Answer thing(Comment comment) {
        return new Answer.Thing(comment.id().post().value(), comment.number(), comment.version());
    }
}
