package dev.madang.forum.tck;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.PostSummary;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRankQuery;
import dev.madang.forum.storage.CommentSliceQuery;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.SliceQuery;
import dev.madang.forum.storage.ViewBucket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The steps of a story that only read. */
record ReadSteps(Cast cast) {

    private static final Object NOTHING = "nothing to read";

    private static Visibility visibility(int number) {
        return Step.pick(List.of(Visibility.values()), number);
    }

    private static Direction direction(int number) {
        return Step.pick(List.of(Direction.values()), number);
    }

    private static BoardKey board(Step step) {
        return Cast.board(step.a());
    }

    /** The number of a post of the story, or any. */
    private PostNumber number(Step step) {
        return cast.post(step.b())
                .filter(head -> step.b() % 3 != 0)
                .map(head -> head.summary().number())
                .orElse(PostNumber.of(board(step), 1 + step.b() % 40));
    }

    Object find(Step step) {
        PostRef ref = switch (step.c() % 3) {
            case 0 -> new PostRef.BySubject(Step.pick(Cast.SUBJECTS, step.b()));
            case 1 -> new PostRef.ByNumber(number(step));
            default -> new PostRef.ById(cast.posts.isEmpty() ? PostId.of(1) : Step.pick(cast.posts, step.a()));
        };
        return List.of(cast.storage.posts().find(ref), cast.storage.posts().head(ref));
    }

    Object history(Step step) {
        return cast.post(step.a())
                .<Object>map(head -> cast.storage.posts().history(head.id(), 1 + step.b() % 4))
                .orElse(NOTHING);
    }

    Object counts(Step step) {
        return List.of(
                cast.storage.boards().counts(board(step)), cast.storage.boards().all());
    }

    Object page(Step step) {
        return cast.storage
                .lists()
                .page(new PageQuery(board(step), visibility(step.b()), 1 + step.c() % 6, 1 + step.d() % 8));
    }

    Object slice(Step step) {
        ListScope scope =
                new ListScope.OneBoard(board(step), Step.pick(Cast.CATEGORIES, step.c()), visibility(step.b()));
        Optional<Position> from = step.d() % 4 == 0 ? Optional.empty() : Optional.of(new Position(step.b() % 32, 0));
        return cast.storage.lists().slice(new SliceQuery(scope, from, direction(step.d()), 1 + step.d() % 8));
    }

    Object across(Step step) {
        Set<BoardKey> boards = IntStream.range(0, Cast.BOARDS.size())
                .filter(i -> (step.a() >> i) % 2 == 1)
                .mapToObj(Cast.BOARDS::get)
                .collect(Collectors.toSet());
        Optional<Position> from =
                cast.post(step.c()).filter(head -> step.b() % 4 != 0).map(head -> place(head.summary()));
        ListScope scope = new ListScope.Across(
                boards,
                step.b() % 3 == 0
                        ? Optional.empty()
                        : Step.pick(Cast.AUTHORS, step.b()).member());
        return cast.storage.lists().slice(new SliceQuery(scope, from, direction(step.d()), 1 + step.d() % 8));
    }

    private static Position place(PostSummary row) {
        return new Position(
                ChronoUnit.MICROS.between(Instant.EPOCH, row.createdAt()),
                row.id().value());
    }

    Object around(Step step) {
        return cast.storage
                .lists()
                .around(new AroundQuery(number(step), visibility(step.c()), step.c() % 5, step.d() % 5));
    }

    Object rank(Step step) {
        return cast.storage.lists().rank(new RankQuery(number(step), visibility(step.c())));
    }

    Object notices(Step step) {
        return cast.storage.lists().notices(board(step), 1 + step.b() % 4);
    }

    Object findComment(Step step) {
        return cast.comments.isEmpty() ? NOTHING : cast.storage.comments().find(Step.pick(cast.comments, step.a()));
    }

    Object threadPage(Step step) {
        return cast.talkedOfPost(step.a())
                .<Object>map(head -> cast.storage
                        .comments()
                        .page(new CommentPageQuery(
                                head.id(), visibility(step.b()), 1 + step.c() % 4, 1 + step.d() % 8)))
                .orElse(NOTHING);
    }

    Object threadSlice(Step step) {
        OptionalInt from = step.c() % 4 == 0 ? OptionalInt.empty() : OptionalInt.of(1 + step.c() % 25);
        return cast.talkedOfPost(step.a())
                .<Object>map(head -> cast.storage
                        .comments()
                        .slice(new CommentSliceQuery(
                                head.id(), visibility(step.b()), from, direction(step.d()), 1 + step.d() % 8)))
                .orElse(NOTHING);
    }

    Object threadRank(Step step) {
        return cast.talkedOfPost(step.a())
                .<Object>map(head -> cast.storage
                        .comments()
                        .rank(new CommentRankQuery(CommentId.of(head.id(), 1 + step.c() % 25), visibility(step.b()))))
                .orElse(NOTHING);
    }

    Object totals() {
        return cast.storage.views().totals(CareSteps.NODE, Set.copyOf(cast.posts));
    }

    /** Those of equal views in the order in which the story made them; that ids have that order too is not promised. */
    Object mostRead(Step step) {
        long from = Samples.HOUR + step.a() % 6;
        MostReadQuery query = new MostReadQuery(
                Set.copyOf(List.of(board(step), Step.pick(Cast.BOARDS, step.b()))),
                from,
                from + (step.c() % 6) * 9,
                1_000);
        return cast.storage.views().mostRead(query).stream()
                .sorted(Comparator.comparingLong(MostRead::views)
                        .reversed()
                        .thenComparing(row -> cast.posts.indexOf(row.post().id())))
                .toList();
    }

    Object hours(Step step) {
        long from = Samples.HOUR + step.b() % 6;
        return cast.post(step.a())
                .<Object>map(head -> cast.storage
                        .views()
                        .history(new HistoryQuery(
                                head.id(), new BucketRange(ViewBucket.HOUR, from, from + step.c() % 8))))
                .orElse(NOTHING);
    }

    Object recent(Step step) {
        return cast.storage
                .members()
                .recent(new RecentQuery(
                        Step.pick(Cast.AUTHORS, step.a()).member(),
                        cast.origin(step.b()),
                        cast.now().minusSeconds(step.c()),
                        1 + step.d() % 8));
    }

    Object settled(Step step) {
        return cast.storage.members().settled(Samples.claim("s" + step.a() % 2, "key " + step.b() % 3, "any"));
    }
}
