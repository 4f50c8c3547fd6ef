package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.service.Outcome.Call;
import dev.madang.forum.view.ViewCounting;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may do what to a post, cell by cell. The board lets everyone list and read, and members write and comment.
 *
 * <p>Letters: {@code +} done, {@code =} it was so already and nothing changes, {@code x} denied, {@code o} answered as if it were not
 * there.
 */
class PostAccessTest {

    private static final BoardKey ELSEWHERE = BoardKey.of("elsewhere");

    /** Per cell: guest, member, author, moderator, administrator. */
    private static final String EXPECTED = """
        action    published locked secret deleted removed purged archived removed+locked deleted+secret removed+secret deleted+archived removed+archived
        get       +++++     +++++  xx+++  oo+++   ooo++   ooo++  +++++    ooo++          oo+++          ooo++          oo+++            ooo++
        open      +++++     +++++  xx+++  oo+++   ooo++   ooo++  +++++    ooo++          oo+++          ooo++          oo+++            ooo++
        number    +++++     +++++  xx+++  oo+++   ooo++   ooo++  +++++    ooo++          oo+++          ooo++          oo+++            ooo++
        beside    +++++     +++++  xx+++  oo+++   ooo++   ooo++  +++++    ooo++          oo+++          ooo++          oo+++            ooo++
        comment   x++++     xxxxx  xx+++  ooxxx   oooxx   oooxx  xxxxx    oooxx          ooxxx          oooxx          ooxxx            oooxx
        edit      xx+xx     xxxxx  xx+xx  ooxxx   oooxx   oooxx  xxxxx    oooxx          ooxxx          oooxx          ooxxx            oooxx
        delete    xx+xx     xxxxx  xx+xx  oo=xx   oooxx   oooxx  xxxxx    oooxx          oo=xx          oooxx          ooxxx            oooxx
        restore   xx===     xxx==  xx===  oo+++   ooo++   oooxx  xxx==    ooo++          oo+++          ooo++          oox++            ooo++
        remove    xxx++     xxx++  xxx++  oox++   ooo==   oooxx  xxx++    ooo==          oox++          ooo==          oox++            ooo==
        purge     xxxx+     xxxx+  xxxx+  ooxx+   ooox+   ooox=  xxxx+    ooox+          ooxx+          ooox+          ooxx+            ooox+
        lock      xxx++     xxx==  xxx++  ooxxx   oooxx   oooxx  xxxxx    oooxx          ooxxx          oooxx          ooxxx            oooxx
        unlock    xxx==     xxx++  xxx==  ooxxx   oooxx   oooxx  xxxxx    oooxx          ooxxx          oooxx          ooxxx            oooxx
        notice    xxx++     xxx++  xxx++  ooxxx   oooxx   oooxx  xxxxx    oooxx          ooxxx          oooxx          ooxxx            oooxx
        endNotice xxx==     xxx==  xxx==  ooxxx   oooxx   oooxx  xxxxx    oooxx          ooxxx          oooxx          ooxxx            oooxx
        move      xxx++     xxx++  xxx++  oox++   ooo++   oooxx  xxxx+    ooo++          oox++          ooo++          ooxx+            ooox+
        history   xx+++     xx+++  xx+++  oo+++   ooo++   oooxx  xx+++    ooo++          oo+++          ooo++          oo+++            ooo++
        address   xxx++     xxx++  xxx++  oox++   ooo++   oooxx  xxx++    ooo++          oox++          ooo++          oox++            ooo++
        """;

    @TestFactory
    Stream<DynamicContainer> everyCell() {
        return ExpectedTable.parse(EXPECTED, "guest", "member", "author", "moderator", "administrator")
                .tests(PostAccessTest::check);
    }

    private static void check(String action, String scene, String actor, Outcome outcome) {
        try (ForumFixture forum = ForumFixture.create(b -> b.viewCounting(ViewCounting.none()))) {
            Post post = arrange(forum, scene);
            outcome.of(forum, call(forum, action, actor(forum, actor), post));
        }
    }

    private static Post arrange(ForumFixture forum, String scene) {
        Board board = forum.board("free", b -> b.with(BoardFeature.SECRETS).with(BoardFeature.EDIT_HISTORY));
        forum.board("elsewhere");
        PostId id = forum.post(forum.member(), FREE, p -> scene.contains("secret") ? p.secret() : p)
                .id();
        PostService posts = forum.forum().posts();
        if (scene.contains("locked")) {
            posts.lock(forum.admin(), id);
        }
        if (scene.contains("deleted")) {
            posts.delete(forum.member(), id);
        }
        if (scene.contains("removed")) {
            posts.remove(forum.moderator(), id);
        }
        if (scene.contains("purged")) {
            posts.purge(forum.admin(), id);
        }
        if (scene.contains("archived")) {
            forum.change(board, b -> b.with(BoardFeature.ARCHIVED));
        }
        Post post = posts.get(forum.admin(), id);
        assertThat(post.is(PostFlag.LOCKED)).isEqualTo(scene.contains("locked"));
        assertThat(post.status().name().toLowerCase(Locale.ROOT))
                .isEqualTo(Stream.of("deleted", "removed", "purged")
                        .filter(scene::contains)
                        .findFirst()
                        .orElse("published"));
        return post;
    }

    private static Actor actor(ForumFixture forum, String actor) {
        return switch (actor) {
            case "guest" -> forum.guest();
            case "member" -> forum.other();
            case "author" -> forum.member();
            case "moderator" -> forum.moderatorOf(FREE, ELSEWHERE);
            case "administrator" -> forum.admin();
            default -> throw new IllegalArgumentException(actor);
        };
    }

    private static Call call(ForumFixture forum, String action, Actor actor, Post post) {
        PostService posts = forum.forum().posts();
        PostId id = post.id();
        return switch (action) {
            case "get" -> Call.looking("post", id, () -> posts.get(actor, id));
            case "open" -> Call.looking("post", id, () -> posts.open(actor, id));
            case "number" -> Call.looking("post", post.number(), () -> posts.get(actor, post.number()));
            case "beside" -> Call.looking("post", id, () -> posts.neighbors(actor, id));
            case "comment" -> Call.changing("post", id, () -> comment(forum, actor, id));
            case "edit" ->
                Call.changing(
                        "post", id, () -> posts.edit(actor, PostEdit.of(post).title("Another")));
            case "delete" -> Call.changing("post", id, () -> posts.delete(actor, id));
            case "restore" -> Call.changing("post", id, () -> posts.restore(actor, id));
            case "remove" -> Call.changing("post", id, () -> posts.remove(actor, id));
            case "purge" -> Call.changing("post", id, () -> posts.purge(actor, id));
            case "lock" -> Call.changing("post", id, () -> posts.lock(actor, id));
            case "unlock" -> Call.changing("post", id, () -> posts.unlock(actor, id));
            case "notice" -> Call.changing("post", id, () -> posts.makeNotice(actor, id));
            case "endNotice" -> Call.changing("post", id, () -> posts.endNotice(actor, id));
            case "move" -> Call.changing("post", id, () -> posts.move(actor, id, ELSEWHERE));
            case "history" -> Call.looking("post", id, () -> posts.history(actor, id));
            case "address" -> Call.looking("post", id, () -> posts.address(actor, id));
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static void comment(ForumFixture forum, Actor actor, PostId id) {
        forum.forum().comments().write(actor, CommentDraft.on(id).body("Words").nickname("Nick"));
    }
}
