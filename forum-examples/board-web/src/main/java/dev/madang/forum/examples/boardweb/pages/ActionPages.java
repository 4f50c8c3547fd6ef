package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.access.Action;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.examples.boardweb.http.HttpProblem;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.post.Post;
import dev.madang.forum.service.PostService;

/** What is done to posts by one button. Each may be pressed twice. */
record ActionPages(Host host) {

    /** What a button does. */
    private interface Deed {

        Post to(PostService posts, Visit visit, Post post);
    }

    void addTo(Routes<Handler> routes) {
        route(routes, "delete", this::delete);
        route(routes, "restore", (posts, visit, post) -> posts.restore(visit.actor(), post.id()));
        route(routes, "lock", (posts, visit, post) -> posts.lock(visit.actor(), post.id()));
        route(routes, "unlock", (posts, visit, post) -> posts.unlock(visit.actor(), post.id()));
        route(routes, "notice", ActionPages::notice);
        route(routes, "move", ActionPages::move);
    }

    private void route(Routes<Handler> routes, String name, Deed deed) {
        routes.post("/boards/{board}/{number}/" + name, visit -> {
            PostService posts = host.forum().posts();
            Post post = posts.get(visit.actor(), visit.post());
            return Reply.seeOther(Paths.post(deed.to(posts, visit, post).number()));
        });
    }

    /** Whoever may delete it as its author does; a moderator who may not removes it. */
    private Post delete(PostService posts, Visit visit, Post post) {
        Board board = host.forum().boards().get(visit.actor(), post.board());
        boolean asAuthor = host.may().post(visit.actor(), Action.DELETE, board, post.summary());
        boolean asModerator = host.may().post(visit.actor(), Action.REMOVE, board, post.summary());
        return asModerator && !asAuthor
                ? posts.remove(visit.actor(), post.id())
                : posts.delete(visit.actor(), post.id());
    }

    /** The button says which way, so that pressing it twice is pressing it once. */
    private static Post notice(PostService posts, Visit visit, Post post) {
        return visit.form().text("notice").equals("off")
                ? posts.endNotice(visit.actor(), post.id())
                : posts.makeNotice(visit.actor(), post.id());
    }

    private static Post move(PostService posts, Visit visit, Post post) {
        String target = visit.form().get("board").orElseThrow(() -> HttpProblem.malformed("no board to move to"));
        return posts.move(visit.actor(), post.id(), BoardKey.of(target));
    }
}
