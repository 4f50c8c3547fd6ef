package dev.madang.forum.service;

import static dev.madang.forum.Violations.required;

import dev.madang.forum.NotFoundException;
import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.view.HourOfViews;
import dev.madang.forum.view.PopularPost;
import dev.madang.forum.view.Span;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewGate;
import dev.madang.forum.view.ViewStats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Views: what was read most, when, and how counting goes. A view itself is counted by {@link PostService#open}. Thread-safe. */
public final class ViewService {

    private static final int BATCH = 1_000;

    private final ForumStorage storage;
    private final Gate gate;
    private final Reading reading;
    private final ViewCounter counter;
    private final ViewGate viewGate;

    ViewService(ForumStorage storage, Gate gate, Reading reading, ViewCounter counter, ViewGate viewGate) {
        this.storage = storage;
        this.gate = gate;
        this.reading = reading;
        this.counter = counter;
        this.viewGate = viewGate;
    }

    /** The posts of a board that were read most in a span of time, most first; views that still wait are not among those counted. */
    public List<PopularPost> mostRead(Actor actor, BoardKey board, Span span, int rows) {
        required("actor", actor);
        Board found = storage.boards()
                .find(required("board", board))
                .orElseThrow(() -> new NotFoundException("board", board.value()));
        gate.passBoard(actor, Action.LIST, found);
        return mostRead(actor, Map.of(board, found), span, rows);
    }

    /** The same over all boards whose lists the actor may see. */
    public List<PopularPost> mostRead(Actor actor, Span span, int rows) {
        required("actor", actor);
        Map<BoardKey, Board> boards = storage.boards().all().stream()
                .filter(board -> gate.mayBoard(actor, Action.LIST, board))
                .collect(Collectors.toMap(Board::key, Function.identity()));
        return mostRead(actor, boards, span, rows);
    }

    private List<PopularPost> mostRead(Actor actor, Map<BoardKey, Board> boards, Span span, int rows) {
        required("span", span);
        Paging.checkSize(rows);
        return storage
                .views()
                .mostRead(new MostReadQuery(boards.keySet(), span.firstHour(), span.hourAfter(), rows))
                .stream()
                .flatMap(read -> Stream.ofNullable(
                                boards.get(read.post().number().board()))
                        .map(board -> new PopularPost(reading.row(actor, board, read.post()), read.views())))
                .toList();
    }

    /** How often a post was read in each hour of a span of time; hours without views are left out. */
    public List<HourOfViews> history(Actor actor, PostId id, Span span) {
        required("actor", actor);
        required("span", span);
        PostHead post = storage.posts()
                .head(new PostRef.ById(required("post", id)))
                .orElseThrow(() -> new NotFoundException("post", id.toString()));
        gate.passPost(actor, Action.READ, post, id.toString());
        return storage.views().history(new HistoryQuery(id, span.firstHour(), span.hourAfter())).stream()
                .map(hour -> new HourOfViews(Instant.EPOCH.plus(Duration.ofHours(hour.hour())), hour.views()))
                .toList();
    }

    /** What came of readings in this process. */
    public ViewStats stats() {
        return viewGate.stats(counter.stats());
    }

    /** Stores the views that wait, now. */
    public void flush() {
        counter.flush();
    }

    /**
     * Forgets hours and remembered viewers from before a time, in batches. Totals stay.
     *
     * @return how many rows went
     */
    public long prune(Actor actor, Instant before) {
        gate.passForum(required("actor", actor), Action.MAINTAIN);
        required("before", before);
        return Batches.drain(BATCH, limit -> storage.views().prune(new PruneViews(before, before, limit)));
    }
}
