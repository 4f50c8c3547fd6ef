package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.NotFoundException;
import dev.madang.forum.access.Action;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardFeature;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.Comment;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Request;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.examples.boardweb.text.Count;
import dev.madang.forum.examples.boardweb.text.Links;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Neighbors;
import dev.madang.forum.post.Post;
import dev.madang.forum.text.PositiveNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A post, to be read: the one page whose reading counts as a view. */
record ReadingPages(Host host) {

    static final int COMMENTS_A_PAGE = 100;

    void addTo(Routes<Handler> routes) {
        routes.get("/boards/{board}/{number}", this::read);
    }

    private Reply read(Visit visit) {
        Post post = isReader(visit.request())
                ? host.forum().posts().open(visit.actor(), visit.post())
                : host.forum().posts().get(visit.actor(), visit.post());
        if (!post.number().equals(visit.post())) {
            return Reply.found(Paths.post(post.number()));
        }
        return show(visit, 200, post, Optional.empty());
    }

    /** Nobody has read what only the head was asked of, or what a browser fetches in case somebody will. */
    private static boolean isReader(Request request) {
        String purpose = request.header("Sec-Purpose")
                .or(() -> request.header("Purpose"))
                .orElse("");
        return !request.isHead() && !purpose.contains("prefetch");
    }

    /** The page of a post, 404 where the thread has no such page; with a comment that was typed and not taken, if any. */
    Reply show(Visit visit, int status, Post post, Optional<Form> typed) {
        Board board = host.forum().boards().get(visit.actor(), post.board());
        ReadingPage page = new ReadingPage(
                typed.isPresent() || mayComment(visit, board, post)
                        ? visit.frameWithForm(titleOfPage(visit, post, board))
                        : visit.frame(titleOfPage(visit, post, board)),
                BoardHead.of(board, visit, host.may()),
                text(visit, post),
                PostActions.of(host, visit.actor(), board, post.summary()),
                thread(visit, board, post, typed),
                around(visit, board, post));
        boolean pastEnd = page.thread().pager().isPastEnd();
        return host.templates().page(status == 200 && pastEnd ? 404 : status, "post", page);
    }

    private static String titleOfPage(Visit visit, Post post, Board board) {
        return Rows.title(post.summary(), visit.words()) + " · " + board.name();
    }

    private static PostText text(Visit visit, Post post) {
        return new PostText(
                Long.toString(post.number().value()),
                Paths.post(post.number()),
                Rows.title(post.summary(), visit.words()),
                post.category().map(Category::value),
                Rows.marks(post.summary(), visit.words()),
                post.author().nickname().map(Nickname::value).orElse(""),
                visit.times().second(post.createdAt()),
                post.createdAt().toString(),
                post.editedAt().map(visit.times()::minute),
                Count.of(post.views()),
                post.address().map(MaskedAddress::value),
                Links.in(post.body()),
                post.version());
    }

    private boolean mayComment(Visit visit, Board board, Post post) {
        return host.may().post(visit.actor(), Action.COMMENT, board, post.summary());
    }

    private ReadingPage.Discussion thread(Visit visit, Board board, Post post, Optional<Form> typed) {
        String asked = visit.query().get("comments").orElse("1");
        Paging paging = Paging.page((int) PositiveNumber.parse("comments", asked, Paging.MAX_PAGE))
                .size(COMMENTS_A_PAGE);
        CommentPage page = host.may().seesEverything(visit.actor(), board)
                ? host.forum().comments().listEverything(visit.actor(), post.id(), paging)
                : host.forum().comments().list(visit.actor(), post.id(), paging);
        String path = Paths.post(post.number());
        boolean open = mayComment(visit, board, post);
        return new ReadingPage.Discussion(
                Count.of(post.comments()),
                new CommentTexts(visit, host.may(), board, post).all(page.comments()),
                new Pager(page.page(), page.pages(), n -> Paths.page(path, "comments", n) + "#comments"),
                open ? typed.or(() -> Optional.of(blank(visit))) : typed,
                open ? Optional.empty() : closed(visit, board, post),
                board.settings().has(BoardFeature.SECRETS),
                undo(visit, board, post));
    }

    private static Form blank(Visit visit) {
        String parent = visit.query().text("reply");
        return Form.of(Map.of(
                "nickname",
                visit.actor().member().map(Object::toString).orElse(""),
                "parent",
                parent.matches("[1-9][0-9]{0,8}") ? parent : ""));
    }

    private Optional<String> closed(Visit visit, Board board, Post post) {
        Optional<String> notYours = visit.isMember() ? Optional.of(visit.say("comments.not-yours")) : Optional.empty();
        return new Closure(host, visit).of(board, post).or(() -> notYours);
    }

    /** What the reader has just deleted: the thread itself shows it to moderators only. */
    private Optional<ReadingPage.Undo> undo(Visit visit, Board board, Post post) {
        String number = visit.query().text("undo");
        if (!visit.isMember() || !number.matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        try {
            CommentId id = CommentId.of(post.id(), Integer.parseInt(number));
            Comment comment = host.forum().comments().get(visit.actor(), id);
            return Optional.of(new ReadingPage.Undo(comment.number(), Paths.comment(post.number(), comment.number())))
                    .filter(u -> comment.status() != ContentStatus.PUBLISHED
                            && host.may().comment(visit.actor(), Action.RESTORE, board, post.summary(), comment));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private ReadingPage.Around around(Visit visit, Board board, Post post) {
        Rows rows = Rows.of(visit);
        Neighbors neighbors = host.forum().posts().neighbors(visit.actor(), post.id());
        List<Row> around = rows.around(
                host.forum()
                        .posts()
                        .around(visit.actor(), post.id(), board.settings().pageSize()),
                post.id());
        OptionalLong page = host.forum().posts().pageOf(visit.actor(), post.id());
        return new ReadingPage.Around(
                around,
                rows.one(neighbors.newer()),
                rows.one(neighbors.older()),
                Paths.page(Paths.board(board.key()), "page", page.orElse(1)));
    }
}
