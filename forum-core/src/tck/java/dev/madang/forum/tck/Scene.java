package dev.madang.forum.tck;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.AllottedComment;
import dev.madang.forum.storage.AllottedPost;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.BoardChange;
import dev.madang.forum.storage.ChangeCommentStatus;
import dev.madang.forum.storage.ChangePostState;
import dev.madang.forum.storage.CommentRecord;
import dev.madang.forum.storage.EditPost;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.MovePost;
import dev.madang.forum.storage.NewBoard;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Short words for what tests do to a storage: each looks up the versions that its intent asks for. */
final class Scene {

    private static final NodeId NODE = new NodeId("scene");

    private final ForumStorage storage;
    private int written;

    Scene(ForumStorage storage) {
        this.storage = storage;
    }

    Board board(BoardKey key) {
        return board(key, Samples.settings());
    }

    Board board(BoardKey key, BoardSettings settings) {
        return Answers.done(storage.boards().insert(new NewBoard(key, settings, Samples.START)));
    }

    /** Changes the settings of a board, whatever they are. */
    Board change(BoardKey key, BoardSettings settings) {
        return Answers.done(storage.boards().change(new BoardChange(key, versionOf(key), settings)));
    }

    long versionOf(BoardKey key) {
        return storage.boards().find(key).map(Board::version).orElse(1L);
    }

    BoardCounts counts(BoardKey key) {
        return storage.boards()
                .counts(key)
                .orElseThrow(() -> new AssertionError("There is no board " + key + ", though it was stored"));
    }

    Answer<AllottedPost> tryWrite(PostSample sample) {
        return storage.posts().insert(sample.at(versionOf(sample.board())));
    }

    AllottedPost write(PostSample sample) {
        return Answers.done(tryWrite(sample));
    }

    /** Writes a post, at another time than the ones before it. */
    AllottedPost post(BoardKey board) {
        written++;
        return write(PostSample.on(board).title("글 " + written).at(Samples.at(written)));
    }

    List<AllottedPost> posts(BoardKey board, int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> post(board)).toList();
    }

    PostHead head(PostId id) {
        return head(new PostRef.ById(id));
    }

    PostHead head(PostRef ref) {
        return storage.posts()
                .head(ref)
                .orElseThrow(() -> new AssertionError("There is no post " + ref + ", though it was stored"));
    }

    String bodyOf(PostId id) {
        return storage.posts().find(new PostRef.ById(id)).orElseThrow().body();
    }

    long edit(PostId id, PostContent content, EditPost.History history) {
        return Answers.done(storage.posts()
                .edit(new EditPost(id, head(id).version(), content, history, Samples.at(1_000 + ++written))));
    }

    /** Gives the post this status, and exactly these flags. */
    long state(PostId id, ContentStatus status, PostFlag... flags) {
        Set<PostFlag> all = EnumSet.noneOf(PostFlag.class);
        all.addAll(List.of(flags));
        PostState state = new PostState(status, ContentStatus.PUBLISHED, all);
        return Answers.done(storage.posts().changeState(new ChangePostState(id, head(id).version(), state)));
    }

    PostNumber move(PostId id, BoardKey target) {
        return move(id, target, Optional.empty());
    }

    PostNumber move(PostId id, BoardKey target, Optional<Category> category) {
        return Answers.done(
                storage.posts().move(new MovePost(id, head(id).version(), target, versionOf(target), category)));
    }

    Answer<AllottedComment> tryComment(CommentSample sample) {
        Optional<PostHead> head = storage.posts().head(new PostRef.ById(sample.post()));
        return storage.comments()
                .insert(sample.boardAt(head.map(post -> post.board().version()).orElse(1L))
                        .at(head.map(PostHead::version).orElse(1L)));
    }

    CommentId comment(CommentSample sample) {
        return Answers.done(tryComment(sample)).id();
    }

    CommentId comment(PostId post) {
        written++;
        return comment(CommentSample.on(post).body("댓글 " + written).at(Samples.at(written)));
    }

    CommentId reply(CommentId parent) {
        written++;
        return comment(CommentSample.on(parent.post())
                .replyTo(parent.number())
                .body("답글 " + written)
                .at(Samples.at(written)));
    }

    CommentRecord found(CommentId id) {
        return storage.comments()
                .find(id)
                .orElseThrow(() -> new AssertionError("There is no comment " + id + ", though it was stored"));
    }

    long status(CommentId id, ContentStatus status) {
        return Answers.done(storage.comments()
                .changeStatus(
                        new ChangeCommentStatus(id, found(id).comment().version(), status, ContentStatus.PUBLISHED)));
    }

    /** Adds views in one hour, from a node that nothing else uses. */
    void view(PostId post, long hour, long count) {
        long sequence = storage.views().lastSequence(NODE) + 1;
        storage.views().apply(new ViewFlush(NODE, sequence, List.of(new ViewCount(post, hour, count))));
    }
}
