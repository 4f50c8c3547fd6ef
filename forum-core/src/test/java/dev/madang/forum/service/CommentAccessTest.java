package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentEdit;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostId;
import dev.madang.forum.service.Outcome.Call;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Who may do what to a comment, cell by cell; the letters are those of {@link Outcome}. */
class CommentAccessTest {

    /**
     * Per cell: guest, member, author of the post, author of the comment, moderator, administrator. The last two scenes are comments on a
     * post that is secret, and on one that was removed.
     */
    private static final String EXPECTED = """
        action  published locked secret deleted removed purged archived deleted+archived underSecret underRemoved
        get     ++++++    ++++++ xx++++ ooo+++  oooo++  oooo++ ++++++   ooo+++           xx+x++      oooo++
        pageOf  ++++++    ++++++ xx++++ ooo+++  oooo++  oooo++ ++++++   ooo+++           xx+x++      oooo++
        edit    xxx+xx    xxxxxx xxx+xx oooxxx  ooooxx  ooooxx xxxxxx   oooxxx           xxxxxx      ooooxx
        delete  xxx+xx    xxxxxx xxx+xx ooo=xx  ooooxx  ooooxx xxxxxx   oooxxx           xxxxxx      ooooxx
        restore xxx===    xxxx== xxx=== ooo+++  oooo++  ooooxx xxxx==   ooox++           xxxx==      oooo==
        remove  xxxx++    xxxx++ xxxx++ ooox++  oooo==  ooooxx xxxx++   ooox++           xxxx++      oooo++
        purge   xxxxx+    xxxxx+ xxxxx+ oooxx+  oooox+  oooox= xxxxx+   oooxx+           xxxxx+      oooox+
        address xxxx++    xxxx++ xxxx++ ooox++  oooo++  ooooxx xxxx++   ooox++           xxxx++      oooo++
        """;

    @TestFactory
    Stream<DynamicContainer> everyCell() {
        return ExpectedTable.parse(EXPECTED, "guest", "member", "post author", "author", "moderator", "administrator")
                .tests(CommentAccessTest::check);
    }

    private static void check(String action, String scene, String actor, Outcome outcome) {
        try (ForumFixture forum = ForumFixture.create()) {
            Comment comment = arrange(forum, scene);
            outcome.of(forum, call(forum, action, actor(forum, actor), comment));
        }
    }

    private static Comment arrange(ForumFixture forum, String scene) {
        Board board = forum.board("free", b -> b.with(BoardFeature.SECRETS));
        PostId post = forum.post(forum.member(), FREE, p -> p).id();
        Actor author = forum.other();
        CommentId id = forum.comment(author, post, c -> scene.equals("secret") ? c.secret() : c)
                .id();
        CommentService comments = forum.forum().comments();
        PostService posts = forum.forum().posts();
        switch (scene) {
            case "locked" -> posts.lock(forum.admin(), post);
            case "deleted", "deleted+archived" -> comments.delete(author, id);
            case "removed" -> comments.remove(forum.moderator(), id);
            case "purged" -> comments.purge(forum.admin(), id);
            case "underSecret" ->
                posts.edit(
                        forum.member(),
                        PostEdit.of(posts.get(forum.member(), post)).secret());
            case "underRemoved" -> posts.remove(forum.moderator(), post);
            default -> {}
        }
        if (scene.endsWith("archived")) {
            forum.change(board, b -> b.with(BoardFeature.ARCHIVED));
        }
        return comments.get(forum.admin(), id);
    }

    private static Actor actor(ForumFixture forum, String actor) {
        return switch (actor) {
            case "guest" -> forum.guest();
            case "member" -> forum.member("u-99");
            case "post author" -> forum.member();
            case "author" -> forum.other();
            case "moderator" -> forum.moderator();
            case "administrator" -> forum.admin();
            default -> throw new IllegalArgumentException(actor);
        };
    }

    private static Call call(ForumFixture forum, String action, Actor actor, Comment comment) {
        CommentService comments = forum.forum().comments();
        CommentId id = comment.id();
        return switch (action) {
            case "get" -> Call.looking("comment", id, () -> comments.get(actor, id));
            case "pageOf" -> Call.looking("comment", id, () -> comments.pageOf(actor, id));
            case "edit" ->
                Call.changing(
                        "comment",
                        id,
                        () -> comments.edit(actor, CommentEdit.of(comment).body("Other words")));
            case "delete" -> Call.changing("comment", id, () -> comments.delete(actor, id));
            case "restore" -> Call.changing("comment", id, () -> comments.restore(actor, id));
            case "remove" -> Call.changing("comment", id, () -> comments.remove(actor, id));
            case "purge" -> Call.changing("comment", id, () -> comments.purge(actor, id));
            case "address" -> Call.looking("comment", id, () -> comments.address(actor, id));
            default -> throw new IllegalArgumentException(action);
        };
    }
}
