package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.actor.Role;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.CommentPage;
import dev.madang.forum.comment.PostWithComments;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Request;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.examples.boardweb.text.Count;
import dev.madang.forum.examples.boardweb.text.Links;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.service.PostService;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A post, to be read: the one page whose reading counts as a view. */
record ReadingPages(Host host) {

    /** The post itself and one on each side. */
    private static final int SMALLEST_WINDOW = 3;

    void addTo(Routes<Handler> routes) {
        routes.get("/boards/{board}/{number}", this::read);
    }

    /**
     * What was read.
     *
     * @param post the post
     * @param comments the comments of the page that was asked for, where they were read along: all of them for staff, else the published
     */
    private record Found(Post post, Optional<CommentPage> comments) {}

    private Reply read(Visit visit) {
        Found found = isReader(visit.request())
                ? opened(visit)
                : new Found(host.forum().posts().get(visit.actor(), visit.post()), Optional.empty());
        return found.post().number().equals(visit.post())
                ? show(visit, 200, found, Optional.empty())
                : Reply.found(Paths.post(found.post().number()));
    }

    /** Nobody has read what only the head was asked of, or what a browser fetches in case somebody will. */
    private static boolean isReader(Request request) {
        String purpose = request.header("Sec-Purpose")
                .or(() -> request.header("Purpose"))
                .orElse("");
        return !request.isHead() && !purpose.contains("prefetch");
    }

    private Found opened(Visit visit) {
        Paging paging = CommentSection.paging(visit);
        if (isStaff(visit)) {
            return openedByStaff(visit, paging);
        }
        PostWithComments read = host.forum().posts().openWithComments(visit.actor(), visit.post(), paging);
        return new Found(read.post(), Optional.of(read.comments()));
    }

    /** A page of comments that is not there is read by nobody. The first one always is there. */
    private Found openedByStaff(Visit visit, Paging paging) {
        PostService posts = host.forum().posts();
        if (paging.page() == 1) {
            return new Found(posts.open(visit.actor(), visit.post()), Optional.empty());
        }
        Post post = posts.get(visit.actor(), visit.post());
        if (!post.number().equals(visit.post())) {
            return new Found(post, Optional.empty());
        }
        CommentPage page = host.forum().comments().listEverything(visit.actor(), post.id(), paging);
        return new Found(page.page() > page.pages() ? post : posts.open(visit.actor(), post.id()), Optional.of(page));
    }

    /** To whom the published comments are not all there is: they would be read in vain. */
    private static boolean isStaff(Visit visit) {
        return visit.actor().role() == Role.ADMINISTRATOR || visit.actor().moderates(visit.board());
    }

    /** The page of a post with a comment that was typed and not taken. */
    Reply show(Visit visit, int status, Post post, Form typed) {
        return show(visit, status, new Found(post, Optional.empty()), Optional.of(typed));
    }

    /** 404 where the thread has no such page. */
    private Reply show(Visit visit, int status, Found found, Optional<Form> typed) {
        Post post = found.post();
        Board board = host.forum().boards().get(visit.actor(), post.board());
        CommentSection comments = new CommentSection(host, visit, board, post);
        String title = Rows.title(post.summary(), visit.words()) + " · " + board.name();
        ReadingPage page = new ReadingPage(
                typed.isPresent() || comments.isOpen() ? visit.frameWithForm(title) : visit.frame(title),
                BoardHead.of(board, visit, host.may()),
                text(visit, post),
                PostActions.of(host, visit.actor(), board, post.summary()),
                comments.show(found.comments(), typed),
                around(visit, board, post));
        boolean pastEnd = page.thread().pager().isPastEnd();
        return host.templates().page(status == 200 && pastEnd ? 404 : status, "post", page);
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

    private ReadingPage.Around around(Visit visit, Board board, Post post) {
        Rows rows = Rows.of(visit);
        int size = Math.max(SMALLEST_WINDOW, board.settings().pageSize());
        List<PostSummary> window = host.forum().posts().around(visit.actor(), post.id(), size);
        OptionalLong page = host.forum().posts().pageOf(visit.actor(), post.id());
        return new ReadingPage.Around(
                rows.around(window, post.id()),
                rows.one(window.stream()
                        .filter(row -> row.number().value() > post.number().value())
                        .reduce((newer, nearest) -> nearest)),
                rows.one(window.stream()
                        .filter(row -> row.number().value() < post.number().value())
                        .findFirst()),
                Paths.page(Paths.board(board.key()), "page", page.orElse(1)));
    }
}
