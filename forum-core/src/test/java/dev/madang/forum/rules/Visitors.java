package dev.madang.forum.rules;

import dev.madang.forum.Forum;
import dev.madang.forum.ForumException;
import dev.madang.forum.ForumFixture;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Does steps to a forum of two boards. A step that the forum refuses, or that has nothing to be done to, does nothing. */
final class Visitors implements AutoCloseable {

    static final BoardKey FREE = ForumFixture.FREE;
    static final BoardKey ELSE = BoardKey.of("else");

    private final ForumFixture yard = ForumFixture.create();
    private final Forum forum = yard.forum();
    private final List<Actor> actors =
            List.of(yard.member("u-0"), yard.member("u-1"), yard.moderatorOf(FREE, ELSE), yard.admin());
    private final List<PostId> posts = new ArrayList<>();
    private final List<CommentId> comments = new ArrayList<>();
    private int refused;

    Visitors() {
        yard.board(
                "free",
                board -> board.categories("잡담", "질문")
                        .commentDepth(2)
                        .with(BoardFeature.SECRETS)
                        .with(BoardFeature.EDIT_HISTORY));
        yard.board("else", board -> board.categories("잡담").commentDepth(1));
    }

    static Visitors after(List<Step> steps) {
        Visitors visitors = new Visitors();
        steps.forEach(visitors::take);
        return visitors;
    }

    ForumFixture yard() {
        return yard;
    }

    Forum forum() {
        return forum;
    }

    Actor admin() {
        return yard.admin();
    }

    List<PostId> posts() {
        return List.copyOf(posts);
    }

    List<CommentId> comments() {
        return List.copyOf(comments);
    }

    int refused() {
        return refused;
    }

    void take(Step step) {
        try {
            perform(step);
        } catch (ForumException refusal) {
            refused++;
        }
    }

    private void perform(Step step) {
        Actor actor = actors.get(step.who());
        switch (step.deed()) {
            case WRITE -> wrote(forum.posts().write(actor, draft(step)));
            case WRITE_WITH_KEY ->
                wrote(forum.posts().write(actor, draft(step).idempotencyKey("key-" + step.what() % 3)));
            case DISCUSS ->
                wrote(forum.posts().discussion(actor, Subject.of("item", "" + step.what() % 3), draft(step)));
            case OPEN -> post(step).forEach(id -> forum.posts().open(actor, id));
            case ERASE -> forum.members().erase(actor, MemberId.of("u-" + step.what() % 2));
            case ERASE_WITH_WORDS -> forum.members().eraseWithWords(actor, MemberId.of("u-" + step.what() % 2));
            case CHANGE_BOARD -> changeBoard(step);
            case WAIT -> yard.step(Duration.ofSeconds(step.detail()));
            case COMMENT, REPLY, EDIT_COMMENT, DELETE_COMMENT, RESTORE_COMMENT, REMOVE_COMMENT, PURGE_COMMENT ->
                comment(step, actor);
            default -> post(step).forEach(id -> changePost(step, actor, id));
        }
    }

    private void changePost(Step step, Actor actor, PostId id) {
        switch (step.deed()) {
            case EDIT_POST -> forum.posts().edit(actor, edit(step, forum.posts().get(actor, id)));
            case DELETE_POST -> forum.posts().delete(actor, id);
            case RESTORE_POST -> forum.posts().restore(actor, id);
            case REMOVE_POST -> forum.posts().remove(actor, id);
            case PURGE_POST -> forum.posts().purge(actor, id);
            case MOVE -> forum.posts().move(actor, id, board(step));
            case MAKE_NOTICE -> forum.posts().makeNotice(actor, id);
            case END_NOTICE -> forum.posts().endNotice(actor, id);
            case LOCK -> forum.posts().lock(actor, id);
            case UNLOCK -> forum.posts().unlock(actor, id);
            default -> throw new AssertionError(step);
        }
    }

    private void comment(Step step, Actor actor) {
        switch (step.deed()) {
            case COMMENT -> post(step).forEach(id -> said(forum.comments().write(actor, words(step, id))));
            case REPLY ->
                commented(step)
                        .forEach(id -> said(forum.comments()
                                .write(actor, words(step, id.post()).replyTo(id.number()))));
            case EDIT_COMMENT ->
                commented(step)
                        .forEach(id -> forum.comments()
                                .edit(
                                        actor,
                                        CommentEdit.of(forum.comments().get(actor, id))
                                                .body("Edited " + step.detail())));
            case DELETE_COMMENT ->
                commented(step).forEach(id -> forum.comments().delete(actor, id));
            case RESTORE_COMMENT ->
                commented(step).forEach(id -> forum.comments().restore(actor, id));
            case REMOVE_COMMENT ->
                commented(step).forEach(id -> forum.comments().remove(actor, id));
            case PURGE_COMMENT -> commented(step).forEach(id -> forum.comments().purge(actor, id));
            default -> throw new AssertionError(step);
        }
    }

    static PostDraft draft(Step step) {
        PostDraft draft = PostDraft.on(board(step))
                .title("Title " + step.detail())
                .body("Body " + step.detail())
                .nickname("Nick " + step.who());
        return switch (step.detail() % 4) {
            case 0 -> draft.category("잡담");
            case 1 -> draft.category("질문");
            case 2 -> draft.secret();
            default -> draft;
        };
    }

    private static PostEdit edit(Step step, Post seen) {
        PostEdit edit = PostEdit.of(seen).title("Edited " + step.detail());
        return switch (step.detail() % 4) {
            case 0 -> edit.noCategory();
            case 1 -> edit.category("질문");
            case 2 -> edit.secret();
            default -> edit.open().body("Edited");
        };
    }

    private static CommentDraft words(Step step, PostId post) {
        CommentDraft draft =
                CommentDraft.on(post).body("Comment " + step.detail()).nickname("Nick " + step.who());
        return step.detail() % 5 == 0 ? draft.secret() : draft;
    }

    private void changeBoard(Step step) {
        yard.change(forum.boards().get(admin(), board(step)), board -> switch (step.detail() % 4) {
            case 0 -> board.categories();
            case 1 -> board.categories("질문", "잡담");
            case 2 -> board.commentDepth(step.what() % 4);
            default -> board.with(BoardFeature.SECRETS);
        });
    }

    private static BoardKey board(Step step) {
        return step.what() % 3 == 0 ? ELSE : FREE;
    }

    private void wrote(Post post) {
        if (!posts.contains(post.id())) {
            posts.add(post.id());
        }
    }

    private void said(Comment comment) {
        comments.add(comment.id());
    }

    /** The post that the step is about; none when there is none yet. */
    private List<PostId> post(Step step) {
        return posts.isEmpty() ? List.of() : List.of(posts.get(step.what() % posts.size()));
    }

    private List<CommentId> commented(Step step) {
        return comments.isEmpty() ? List.of() : List.of(comments.get(step.what() % comments.size()));
    }

    @Override
    public void close() {
        yard.close();
    }
}
