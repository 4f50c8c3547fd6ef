package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.board.Board;
import dev.madang.forum.board.Category;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.page.Cursor;
import dev.madang.forum.page.Paging;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.PostPage;
import dev.madang.forum.post.PostSlice;
import dev.madang.forum.text.PositiveNumber;
import dev.madang.forum.view.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The lists of a board: all of it, a category, what was read most, and for moderators what is no longer shown. */
record ListPages(Host host) {

    private static final int POPULAR = 30;

    void addTo(Routes<Handler> routes) {
        routes.get("/boards/{board}", this::list);
        routes.get("/boards/{board}/popular", this::popular);
        routes.get("/boards/{board}/everything", this::everything);
    }

    private Reply list(Visit visit) {
        Board board = host.forum().boards().get(visit.actor(), visit.board());
        Optional<String> category = visit.query().get("category").filter(name -> !name.isEmpty());
        if (category.isPresent()) {
            return category(visit, board, Category.of(category.get()));
        }
        PostPage page = host.forum().posts().list(visit.actor(), board.key(), paging(visit));
        return numbered(visit, board, page, Optional.empty());
    }

    private Reply everything(Visit visit) {
        Board board = host.forum().boards().get(visit.actor(), visit.board());
        PostPage page = host.forum().posts().listEverything(visit.actor(), board.key(), paging(visit));
        return numbered(visit, board, page, Optional.of(visit.say("list.everything")));
    }

    private static Paging paging(Visit visit) {
        String page = visit.query().get("page").orElse("1");
        return Paging.page((int) PositiveNumber.parse("page", page, Paging.MAX_PAGE));
    }

    /** A page past the end is not there; it shows the way back all the same. */
    private Reply numbered(Visit visit, Board board, PostPage page, Optional<String> heading) {
        Rows rows = Rows.of(visit);
        String path = heading.isPresent() ? Paths.everything(board.key()) : Paths.board(board.key());
        Pager pager = new Pager(page.page(), page.pages(), n -> Paths.page(path, "page", n));
        ListPage model = new ListPage(
                visit.frame(board.name()),
                BoardHead.of(board, visit, host.may()),
                heading,
                rows.notices(page.notices()),
                rows.all(page.posts()),
                Optional.of(pager),
                ListPage.Turns.NONE);
        return host.templates().page(pager.isPastEnd() ? 404 : 200, "list", model);
    }

    private Reply category(Visit visit, Board board, Category category) {
        int size = board.settings().pageSize();
        Slicing slicing = visit.query()
                .get("from")
                .map(cursor -> Slicing.from(Cursor.parse(cursor), size))
                .orElseGet(() -> Slicing.first(size));
        PostSlice slice = host.forum().posts().slice(visit.actor(), board.key(), category, slicing);
        String path = Paths.category(board.key(), category.value()) + "&from=";
        return show(
                visit,
                board,
                category.value(),
                Rows.of(visit).all(slice.posts()),
                new ListPage.Turns(
                        slice.newer().map(cursor -> path + cursor),
                        slice.older().map(cursor -> path + cursor)));
    }

    private Reply popular(Visit visit) {
        Board board = host.forum().boards().get(visit.actor(), visit.board());
        boolean week = visit.query().text("in").equals("week");
        Instant from = week ? visit.times().startOfWeek() : visit.times().startOfToday();
        Span span = Span.between(from, visit.times().now());
        List<Row> rows =
                Rows.of(visit).popular(host.forum().views().mostRead(visit.actor(), board.key(), span, POPULAR));
        return show(visit, board, visit.say(week ? "popular.week" : "popular.today"), rows, ListPage.Turns.NONE);
    }

    private Reply show(Visit visit, Board board, String heading, List<Row> rows, ListPage.Turns turns) {
        ListPage model = new ListPage(
                visit.frame(heading + " · " + board.name()),
                BoardHead.of(board, visit, host.may()),
                Optional.of(heading),
                List.of(),
                rows,
                Optional.empty(),
                turns);
        return host.templates().page("list", model);
    }
}
