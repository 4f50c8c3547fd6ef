package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static dev.madang.forum.jdbc.Fixtures.NOW;
import static dev.madang.forum.jdbc.Intent.of;
import static dev.madang.forum.jdbc.Stage.HOUR;
import static dev.madang.forum.jdbc.Stage.QNA;
import static dev.madang.forum.jdbc.Stage.claim;

import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.BoardRange;
import dev.madang.forum.storage.BucketRange;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRankQuery;
import dev.madang.forum.storage.CommentSliceQuery;
import dev.madang.forum.storage.ExportQuery;
import dev.madang.forum.storage.HistoryQuery;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.Origin;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.PostRef;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.RecentQuery;
import dev.madang.forum.storage.SliceQuery;
import dev.madang.forum.storage.ViewBucket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the port reads. */
final class ReadIntents {

    /** Of a board that is there the storage may know without asking. */
    private static final BoardKey UNKNOWN = BoardKey.of("unknown");

    private static final BoardRange RANGE = new BoardRange(FREE, 0, 100);

    private static final BucketRange HOURS = new BucketRange(ViewBucket.HOUR, HOUR, HOUR + 1);

    private static final Pattern ON_REPLICAS =
            Pattern.compile("lists|comments.(page|slice|rank)|views.(mostRead|history)|transfer");

    private ReadIntents() {}

    static List<Intent> all() {
        return Stream.of(ofBoards(), ofPosts(), ofComments(), ofViews(), ofMembersAndTransfer(), ofMaintenance())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that a storage with a replica asks there. */
    static List<Intent> ofReplicas() {
        return all().stream()
                .filter(intent -> ON_REPLICAS.matcher(intent.name()).lookingAt())
                .toList();
    }

    private static List<Intent> ofBoards() {
        return List.of(
                of("boards.find", (storage, stage) -> storage.boards().find(FREE)),
                of("boards.known", (storage, stage) -> storage.boards().known(UNKNOWN)),
                of("boards.all", (storage, stage) -> storage.boards().all()),
                of("boards.counts", (storage, stage) -> storage.boards().counts(FREE)));
    }

    private static List<Intent> ofPosts() {
        return List.of(
                of("posts.head", (storage, stage) -> storage.posts().head(new PostRef.ById(stage.talked()))),
                of("posts.find", (storage, stage) -> storage.posts().find(number(2))),
                of("posts.history", (storage, stage) -> storage.posts().history(stage.edited(), 5)),
                of(
                        "lists.page",
                        (storage, stage) -> storage.lists().page(new PageQuery(FREE, Visibility.PUBLISHED, 1, 25))),
                of(
                        "lists.page far down",
                        (storage, stage) -> storage.lists().page(new PageQuery(FREE, Visibility.EVERYTHING, 100, 25))),
                of(
                        "lists.slice",
                        (storage, stage) -> storage.lists()
                                .slice(new SliceQuery(
                                        new ListScope.Across(Set.of(FREE, QNA), Optional.empty()),
                                        Optional.empty(),
                                        Direction.FORWARD,
                                        5))),
                of(
                        "lists.around",
                        (storage, stage) -> storage.lists()
                                .around(new AroundQuery(PostNumber.of(FREE, 2), Visibility.PUBLISHED, 2, 2))),
                of(
                        "lists.rank",
                        (storage, stage) ->
                                storage.lists().rank(new RankQuery(PostNumber.of(FREE, 1), Visibility.PUBLISHED))),
                of("lists.notices", (storage, stage) -> storage.lists().notices(FREE, 5)),
                of(
                        "lists.page far down with notices",
                        (storage, stage) -> storage.lists()
                                .pageWithNotices(new PageQuery(FREE, Visibility.PUBLISHED, 100, 25), 5)));
    }

    private static List<Intent> ofComments() {
        return List.of(
                of("comments.find", (storage, stage) -> storage.comments().find(stage.first())),
                of(
                        "comments.page",
                        (storage, stage) -> storage.comments()
                                .page(new CommentPageQuery(stage.talked(), Visibility.PUBLISHED, 1, 50))),
                of(
                        "comments.page far down",
                        (storage, stage) -> storage.comments()
                                .page(new CommentPageQuery(stage.talked(), Visibility.EVERYTHING, 100, 50))),
                of(
                        "comments.slice",
                        (storage, stage) -> storage.comments()
                                .slice(new CommentSliceQuery(
                                        stage.talked(),
                                        Visibility.PUBLISHED,
                                        OptionalInt.of(1),
                                        Direction.FORWARD,
                                        5))),
                of(
                        "comments.rank",
                        (storage, stage) -> storage.comments()
                                .rank(new CommentRankQuery(CommentId.of(stage.talked(), 3), Visibility.PUBLISHED))));
    }

    private static List<Intent> ofViews() {
        return List.of(
                of("views.lastSequence", (storage, stage) -> storage.views().lastSequence(Stage.NODE)),
                of(
                        "views.totals",
                        (storage, stage) -> storage.views().totals(Stage.NODE, Set.of(stage.talked(), stage.edited()))),
                of(
                        "views.mostRead",
                        (storage, stage) ->
                                storage.views().mostRead(new MostReadQuery(Set.of(FREE), HOUR - 30, HOUR + 30, 5))),
                of(
                        "views.history",
                        (storage, stage) -> storage.views().history(new HistoryQuery(stage.talked(), HOURS))));
    }

    private static List<Intent> ofMembersAndTransfer() {
        ExportQuery export = new ExportQuery(FREE, 0, 0, 100);
        RecentQuery recent = new RecentQuery(Optional.of(MemberId.of("u-42")), Origin.UNKNOWN, NOW, 10);
        return List.of(
                of(
                        "members.recent",
                        (storage, stage) -> Set.copyOf(storage.members().recent(recent))),
                of(
                        "members.settled",
                        (storage, stage) ->
                                storage.members().settled(claim("talked").orElseThrow())),
                of("transfer.posts", (storage, stage) -> storage.transfer().posts(export)),
                of("transfer.comments", (storage, stage) -> storage.transfer().comments(export)));
    }

    private static List<Intent> ofMaintenance() {
        return List.of(of(
                "maintenance.verify", (storage, stage) -> storage.maintenance().verify(RANGE)));
    }

    private static PostRef number(long number) {
        return new PostRef.ByNumber(PostNumber.of(FREE, number));
    }
}
