package dev.madang.forum.examples.boardweb.pages;

import dev.madang.forum.StorageException;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardCounts;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.examples.boardweb.http.Reply;
import dev.madang.forum.examples.boardweb.http.Routes;
import dev.madang.forum.examples.boardweb.text.Count;
import dev.madang.forum.page.Slicing;
import dev.madang.forum.post.PostSlice;
import dev.madang.forum.view.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first page, and the way to see that all is well. */
record HomePages(Host host) {

    private static final int LATEST = 15;
    private static final int POPULAR = 10;

    void addTo(Routes<Handler> routes) {
        routes.get("/", this::home);
        routes.get("/healthz", this::health);
    }

    private Reply home(Visit visit) {
        List<Board> boards = host.forum().boards().all(visit.actor());
        Map<BoardKey, String> names = boards.stream().collect(Collectors.toMap(Board::key, Board::name));
        PostSlice latest = host.forum().posts().latest(visit.actor(), Slicing.first(LATEST));
        HomePage page = new HomePage(
                visit.frame(visit.say("home.title")),
                boards.stream().map(board -> line(visit, board)).toList(),
                Rows.of(visit).across(latest.posts(), names),
                popular(visit, visit.times().startOfToday()),
                popular(visit, visit.times().startOfWeek()));
        return host.templates().page("home", page);
    }

    private List<Row> popular(Visit visit, Instant since) {
        Span span = Span.between(since, visit.times().now());
        return Rows.of(visit).popular(host.forum().views().mostRead(visit.actor(), span, POPULAR));
    }

    private HomePage.BoardLine line(Visit visit, Board board) {
        BoardCounts counts = host.forum().boards().counts(visit.actor(), board.key());
        return new HomePage.BoardLine(
                board.name(),
                Paths.board(board.key()),
                board.settings().description(),
                Count.of(counts.posts() + counts.notices()));
    }

    /** Asks the storage something small. */
    private Reply health(Visit visit) {
        try {
            host.forum().boards().all(visit.actor());
            return Reply.text(200, "ok");
        } catch (StorageException e) {
            return Reply.text(503, e.code());
        }
    }
}
