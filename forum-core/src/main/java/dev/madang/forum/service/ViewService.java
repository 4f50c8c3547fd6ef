package dev.madang.forum.service;

import static dev.madang.forum.Violations.required;

import dev.madang.forum.NotFoundException;
import dev.madang.forum.access.Action;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.BucketViews;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.PostHead;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.PruneViews;
import dev.madang.forum.storage.ViewBucket;
import dev.madang.forum.view.DayOfViews;
import dev.madang.forum.view.HourOfViews;
import dev.madang.forum.view.PopularPost;
import dev.madang.forum.view.Span;
import dev.madang.forum.view.ViewCounter;
import dev.madang.forum.view.ViewGate;
import dev.madang.forum.view.ViewRetention;
import dev.madang.forum.view.ViewStats;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Views: what was read most, when, and how counting goes. A view itself is counted by {@link PostService#open}. Thread-safe. */
public final class ViewService {

    private static final int BATCH = 1_000;

    private final ForumStorage storage;
    private final Gate gate;
    private final Reading reading;
    private final ViewCounter counter;
    private final ViewGate viewGate;
    private final Moment moment;

    ViewService(ForumStorage storage, Gate gate, Reading reading, ViewGate viewGate, Moment moment) {
        this.storage = storage;
        this.gate = gate;
        this.reading = reading;
        this.counter = reading.counter();
        this.viewGate = viewGate;
        this.moment = moment;
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
        Reading begun = reading.begun();
        List<MostRead> found =
                storage
                        .views()
                        .mostRead(new MostReadQuery(boards.keySet(), span.firstHour(), span.hourAfter(), rows))
                        .stream()
                        .filter(read -> boards.containsKey(read.post().number().board()))
                        .toList();
        List<PostSummary> posts = begun.counted(found.stream()
                .flatMap(read -> Stream.ofNullable(
                                boards.get(read.post().number().board()))
                        .map(board -> begun.row(actor, board, read.post())))
                .toList());
        return IntStream.range(0, posts.size())
                .mapToObj(i -> new PopularPost(posts.get(i), found.get(i).views()))
                .toList();
    }

    /** How often a post was read in each hour of a span of time; hours without views, and those that are kept no more, are left out. */
    public List<HourOfViews> history(Actor actor, PostId id, Span span) {
        return history(required("actor", actor), id, ViewBucket.HOUR, required("span", span)).stream()
                .map(hour -> new HourOfViews(start(ViewBucket.HOUR, hour), hour.views()))
                .toList();
    }

    /** The same for each day of UTC, from the one that the span begins in to the one that it ends in. */
    public List<DayOfViews> dailyHistory(Actor actor, PostId id, Span span) {
        return history(required("actor", actor), id, ViewBucket.DAY, required("span", span)).stream()
                .map(day -> new DayOfViews(start(ViewBucket.DAY, day), day.views()))
                .toList();
    }

    private List<BucketViews> history(Actor actor, PostId id, ViewBucket bucket, Span span) {
        PostHead post = storage.posts()
                .head(new PostRef.ById(required("post", id)))
                .orElseThrow(() -> new NotFoundException("post", id.toString()));
        gate.passPost(actor, Action.READ, post, id.toString());
        long after = bucket.of(span.hourAfter() - 1) + 1;
        return storage.views()
                .history(new HistoryQuery(id, new BucketRange(bucket, bucket.of(span.firstHour()), after)));
    }

    private static Instant start(ViewBucket bucket, BucketViews views) {
        return Instant.EPOCH.plus(bucket.length().multipliedBy(views.number()));
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
     * Forgets hours and days that are kept no longer, and viewers remembered from windows that have passed, in batches. Totals stay.
     *
     * @return how many rows went
     */
    public long prune(Actor actor, ViewRetention retention) {
        gate.passForum(required("actor", actor), Action.MAINTAIN);
        required("retention", retention);
        Instant now = moment.now();
        Instant window = viewGate.windowStart(now).orElse(now);
        return Batches.drain(
                BATCH,
                limit -> storage.views()
                        .prune(new PruneViews(
                                now.minus(retention.hours()), now.minus(retention.days()), window, limit)));
    }
}
