package dev.madang.forum.service;

import static dev.madang.forum.ForumFixture.FREE;
import static dev.madang.forum.ForumFixture.START;

import dev.madang.forum.ForumFixture;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardEdit;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentDraft;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import dev.madang.forum.post.PostEdit;
import dev.madang.forum.post.PostId;
import dev.madang.forum.service.Outcome.Call;
import dev.madang.forum.view.Span;
import dev.madang.forum.view.ViewRetention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Who may do what to the forum and to a board, cell by cell, and what each audience of a board means. */
class BoardAccessTest {

    private static final BoardKey NEW = BoardKey.of("new");
    private static final BoardKey QA = BoardKey.of("qa");
    private static final String[] ACTORS = {"guest", "member", "moderator", "moderator elsewhere", "administrator"};

    private static final String FORUM = """
        action       forum
        createBoard  xxxx+
        erase        xxxx+
        eraseAll     xxxx+
        importLines  xxxx+
        exportLines  xxxx+
        exportBoard  xxxx+
        verify       xxxx+
        repair       xxxx+
        forget       xxxx+
        prune        xxxx+
        """;

    /** The board's own settings: everyone lists and reads, members write and comment. */
    private static final String BOARD = """
        action         open  archived
        change         xxxx+ xxxx+
        get            +++++ +++++
        counts         +++++ +++++
        list           +++++ +++++
        listEverything xx+x+ xx+x+
        slice          +++++ +++++
        mostRead       +++++ +++++
        write          x++++ xxxxx
        receive        xx+x+ xxxxx
        """;

    /** Who is let in by each audience for the one thing that it is about, and by everything else that the board then hides. */
    private static final String AUDIENCES = """
        action    everyone members moderators administrators
        list      +++++    x++++   oo+o+      oooo+
        get       +++++    x++++   oo+o+      oooo+
        counts    +++++    x++++   oo+o+      oooo+
        mostRead  +++++    x++++   oo+o+      oooo+
        read      +++++    x++++   oo+o+      oooo+
        write     +++++    x++++   xx+x+      xxxx+
        comment   +++++    x++++   xx+x+      xxxx+
        """;

    /**
     * What cannot be seen cannot be told from what is not there, whatever is tried on it. Who may not move a post from where it is learns
     * nothing of the board that it should go to; a board's own moderators may send posts there.
     */
    private static final String UNSEEN = """
        action         moderators administrators
        get            oo+o+      oooo+
        counts         oo+o+      oooo+
        list           oo+o+      oooo+
        listEverything oo+o+      oooo+
        slice          oo+o+      oooo+
        mostRead       oo+o+      oooo+
        change         ooxo+      oooo+
        write          oo+o+      oooo+
        receive        xx+o+      xx+o+
        comment        oo+o+      oooo+
        getPost        oo+o+      oooo+
        editPost       ooxox      oooox
        deletePost     ooxox      oooox
        lockPost       oo+o+      oooo+
        removePost     oo+o+      oooo+
        purgePost      ooxo+      oooo+
        movePost       oo+o+      oooo+
        historyPost    oo+o+      oooo+
        addressPost    oo+o+      oooo+
        around         oo+o+      oooo+
        pageOf         oo+o+      oooo+
        views          oo+o+      oooo+
        thread         oo+o+      oooo+
        """;

    @TestFactory
    Stream<DynamicContainer> onTheForum() {
        return ExpectedTable.parse(FORUM, ACTORS).tests((action, scene, actor, outcome) -> {
            try (ForumFixture forum = ForumFixture.create()) {
                forum.board();
                forum.post();
                outcome.of(forum, forumCall(forum, action, actor(forum, actor)));
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> onABoard() {
        return ExpectedTable.parse(BOARD, ACTORS).tests((action, scene, actor, outcome) -> {
            try (ForumFixture forum = ForumFixture.create()) {
                Board board = forum.board();
                forum.board("qa");
                Post post = forum.post();
                if (scene.equals("archived")) {
                    forum.change(board, b -> b.with(BoardFeature.ARCHIVED));
                }
                outcome.of(forum, boardCall(forum, action, actor(forum, actor), post));
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> forEachAudience() {
        return ExpectedTable.parse(AUDIENCES, ACTORS).tests((action, scene, actor, outcome) -> {
            try (ForumFixture forum = ForumFixture.create()) {
                Board board = forum.board(
                        "free", b -> b.commentedBy(Audience.EVERYONE).writtenBy(Audience.EVERYONE));
                forum.board("qa");
                Post post = forum.post(forum.member("writer"));
                Audience audience = audience(scene);
                forum.change(board, b -> switch (action) {
                    case "read" -> b.readBy(audience);
                    case "write" -> b.writtenBy(audience);
                    case "comment" -> b.commentedBy(audience);
                    default -> b.listedBy(audience);
                });
                String call = action.equals("read") ? "getPost" : action;
                outcome.of(forum, boardCall(forum, call, actor(forum, actor), post));
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> onABoardThatIsHiddenWhole() {
        return ExpectedTable.parse(UNSEEN, ACTORS).tests((action, scene, actor, outcome) -> {
            try (ForumFixture forum = ForumFixture.create()) {
                Board board = forum.board();
                forum.board("qa");
                Post post = forum.post(forum.member("writer"));
                Audience audience = audience(scene);
                forum.change(
                        board,
                        b -> b.listedBy(audience)
                                .readBy(audience)
                                .writtenBy(audience)
                                .commentedBy(audience));
                outcome.of(forum, boardCall(forum, action, actor(forum, actor), post));
            }
        });
    }

    private static Audience audience(String scene) {
        return switch (scene) {
            case "everyone" -> Audience.EVERYONE;
            case "members" -> Audience.MEMBERS;
            case "moderators" -> Audience.MODERATORS;
            case "administrators" -> Audience.ADMINISTRATORS;
            default -> throw new IllegalArgumentException(scene);
        };
    }

    /** Both moderators moderate the board that posts come from and go to; only one moderates the one that the test is about. */
    private static Actor actor(ForumFixture forum, String actor) {
        return switch (actor) {
            case "guest" -> forum.guest();
            case "member" -> forum.member();
            case "moderator" -> forum.moderatorOf(FREE, QA);
            case "moderator elsewhere" -> forum.moderatorOf(QA);
            case "administrator" -> forum.admin();
            default -> throw new IllegalArgumentException(actor);
        };
    }

    private static Call forumCall(ForumFixture forum, String action, Actor actor) {
        BoardService boards = forum.forum().boards();
        MemberService members = forum.forum().members();
        TransferService transfer = forum.forum().transfer();
        MaintenanceService maintenance = forum.forum().maintenance();
        MemberId member = MemberId.of("u-42");
        return switch (action) {
            case "createBoard" ->
                Call.changing(
                        "forum",
                        "",
                        () -> boards.create(actor, BoardDraft.of(NEW).name("New")));
            case "erase" -> Call.changing("forum", "", () -> members.erase(actor, member));
            case "eraseAll" -> Call.changing("forum", "", () -> members.eraseWithWords(actor, member));
            case "importLines" ->
                Call.looking("forum", "", () -> transfer.importLines(actor, new ByteArrayInputStream(new byte[0])));
            case "exportLines" ->
                Call.looking("forum", "", () -> transfer.exportLines(actor, new ByteArrayOutputStream()));
            case "exportBoard" ->
                Call.looking("forum", "", () -> transfer.exportLines(actor, new ByteArrayOutputStream(), FREE));
            case "verify" -> Call.looking("forum", "", () -> maintenance.verify(actor));
            case "repair" -> Call.looking("forum", "", () -> maintenance.repair(actor));
            case "forget" -> Call.looking("forum", "", () -> maintenance.forget(actor, START));
            case "prune" ->
                Call.looking("forum", "", () -> forum.forum().views().prune(actor, ViewRetention.STANDARD));
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static Call boardCall(ForumFixture forum, String action, Actor actor, Post post) {
        BoardService boards = forum.forum().boards();
        PostService posts = forum.forum().posts();
        PostId id = post.id();
        Span span = Span.between(START, START);
        return switch (action) {
            case "change" -> Call.changing("board", FREE, () -> boards.change(actor, edit(forum)));
            case "get" -> Call.looking("board", FREE, () -> boards.get(actor, FREE));
            case "counts" -> Call.looking("board", FREE, () -> boards.counts(actor, FREE));
            case "list" -> Call.looking("board", FREE, () -> posts.list(actor, FREE, Paging.page(1)));
            case "listEverything" ->
                Call.looking("board", FREE, () -> posts.listEverything(actor, FREE, Paging.page(1)));
            case "slice" -> Call.looking("board", FREE, () -> posts.slice(actor, FREE, Slicing.first(3)));
            case "mostRead" ->
                Call.looking("board", FREE, () -> forum.forum().views().mostRead(actor, FREE, span, 3));
            case "write" -> Call.changing("board", FREE, () -> posts.write(actor, draft()));
            case "receive" -> receive(forum, actor);
            case "comment" ->
                Call.changing("post", id, () -> forum.forum().comments().write(actor, commentDraft(id)));
            case "thread" ->
                Call.looking("post", id, () -> forum.forum().comments().list(actor, id, Paging.page(1)));
            case "views" -> Call.looking("post", id, () -> forum.forum().views().history(actor, id, span));
            default -> postCall(posts, action, actor, post);
        };
    }

    private static Call postCall(PostService posts, String action, Actor actor, Post post) {
        PostId id = post.id();
        return switch (action) {
            case "getPost" -> Call.looking("post", id, () -> posts.get(actor, id));
            case "editPost" ->
                Call.changing(
                        "post", id, () -> posts.edit(actor, PostEdit.of(post).title("Other")));
            case "deletePost" -> Call.changing("post", id, () -> posts.delete(actor, id));
            case "lockPost" -> Call.changing("post", id, () -> posts.lock(actor, id));
            case "removePost" -> Call.changing("post", id, () -> posts.remove(actor, id));
            case "purgePost" -> Call.changing("post", id, () -> posts.purge(actor, id));
            case "movePost" -> Call.changing("post", id, () -> posts.move(actor, id, QA));
            case "historyPost" -> Call.looking("post", id, () -> posts.history(actor, id));
            case "addressPost" -> Call.looking("post", id, () -> posts.address(actor, id));
            case "around" -> Call.looking("post", id, () -> posts.around(actor, id, 3));
            case "pageOf" -> Call.looking("post", id, () -> posts.pageOf(actor, id));
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static BoardEdit edit(ForumFixture forum) {
        return BoardEdit.of(forum.forum().boards().get(forum.admin(), FREE)).name("Another");
    }

    private static Call receive(ForumFixture forum, Actor actor) {
        PostId elsewhere = forum.post(QA).id();
        return Call.changing("board", FREE, () -> forum.forum().posts().move(actor, elsewhere, FREE));
    }

    private static PostDraft draft() {
        return PostDraft.on(FREE).title("Title").body("Body").nickname("Nick");
    }

    private static CommentDraft commentDraft(PostId id) {
        return CommentDraft.on(id).body("Body").nickname("Nick");
    }
}
