package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static dev.madang.forum.jdbc.Fixtures.TALK;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Nickname;
import dev.madang.forum.board.Board;
import dev.madang.forum.board.BoardAudiences;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.board.BoardSettings;
import dev.madang.forum.board.Category;
import dev.madang.forum.comment.CommentId;
import dev.madang.forum.jdbc.db.StatementPlans;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.PostContent;
import dev.madang.forum.post.PostFlag;
import dev.madang.forum.post.PostId;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.post.Secrecy;
import dev.madang.forum.storage.AroundQuery;
import dev.madang.forum.storage.CommentContent;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.CommentRankQuery;
import dev.madang.forum.storage.CommentSliceQuery;
import dev.madang.forum.storage.Intake;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.Position;
import dev.madang.forum.storage.PostState;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.SliceQuery;
import dev.madang.forum.storage.TransferItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each list costs, by the database's own account, on a board where half of the posts are deleted in one stretch: nothing is read without an
 * index, no table gives more rows than a page and the one block of numbers that the page begins in, and no more are sorted. H2 says by {@link
 * IndexOrderTest} what it sorts.
 */
class ListPlanTest {

    private static final int POSTS = 1_200;
    private static final int COMMENTS = 900;
    private static final int PAGE = 10;
    private static final int BLOCK = 200;
    private static final MemberId MEMBER = MemberId.of("u-42");

    /** Of so many posts one is by the member. */
    private static final int SHARE = 20;

    /** Numbers reach over several regions of counts. */
    private static long at(int number) {
        return number > POSTS / 2 ? number + 40_000 : number;
    }

    /** A read, and the most rows that it may take from one table, or put in order. */
    private record Read(int most, Consumer<JdbcForumStorage> read) {}

    @ParameterizedTest
    @EnumSource
    void readsTheRowsOfOnePageAndOneBlockAtMost(TestDatabase database) throws SQLException {
        try (HikariDataSource pool = Pool.USUAL.over(database.freshSchema())) {
            PostId thread;
            try (JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
                thread = fill(storage);
            }
            analyze(pool, database);
            StatementPlans plans = StatementPlans.of(pool, QueryPlan.question(database));
            try (JdbcForumStorage storage = JdbcForumStorage.builder(plans.dataSource())
                    .schemaMode(SchemaMode.NONE)
                    .open()) {
                plans.take();
                reads(thread).forEach((name, read) -> {
                    read.read.accept(storage);
                    assertThat(plans.take()).as(name).isNotEmpty().allSatisfy(text -> {
                        QueryPlan plan = QueryPlan.of(database, text);
                        List<QueryPlan.Scan> scans = plan.scans().stream()
                                .filter(scan -> !(name.startsWith("across") && isOfBoards(scan)))
                                .toList();
                        assertThat(scans).as(text).allMatch(scan -> scan.rows() <= read.most);
                        assertThat(scans).as(text).noneMatch(scan -> scan.isWhole() && !isOfCounts(scan));
                        assertThat(plan.sorted()).as(text).isLessThanOrEqualTo(read.most);
                    });
                });
            }
        }
    }

    /** A list of many boards may read them all. */
    private static boolean isOfBoards(QueryPlan.Scan scan) {
        return scan.table().equals("forum_board");
    }

    /** A few counts may be read as they lie: a database that sees that they are few does so. */
    private static boolean isOfCounts(QueryPlan.Scan scan) {
        return scan.table().startsWith("forum_span") || scan.table().startsWith("forum_comment_span");
    }

    @Test
    void seesAllThatIsReadWhereAStatementHasNoIndex() throws SQLException {
        for (TestDatabase database : TestDatabase.values()) {
            try (HikariDataSource pool = Pool.USUAL.over(database.freshSchema())) {
                try (JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
                    fill(storage);
                }
                analyze(pool, database);
                StatementPlans plans = StatementPlans.of(pool, QueryPlan.question(database));
                try (Connection connection = plans.dataSource().getConnection();
                        PreparedStatement statement = connection.prepareStatement(
                                "SELECT title FROM forum_post WHERE title <> ? ORDER BY title")) {
                    statement.setString(1, "");
                    statement.executeQuery().close();
                }
                QueryPlan plan = QueryPlan.of(database, plans.take().get(0));
                assertThat(plan.scans()).as(plan.text()).hasSize(1);
                assertThat(plan.scans().get(0).rows()).as(plan.text()).isGreaterThanOrEqualTo(POSTS);
                assertThat(plan.scans().get(0).isWhole()).as(plan.text()).isTrue();
                assertThat(plan.sorted()).as(plan.text()).isEqualTo(database == TestDatabase.H2 ? 0 : POSTS);
            }
        }
    }

    private static void analyze(HikariDataSource pool, TestDatabase database) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    database == TestDatabase.MARIADB
                            ? "ANALYZE TABLE forum_board, forum_span, forum_post, forum_post_tally, forum_comment, forum_comment_span"
                            : "ANALYZE");
        }
    }

    private static Map<String, Read> reads(PostId thread) {
        Map<String, Read> reads = new LinkedHashMap<>();
        for (Visibility seen : Visibility.values()) {
            // What is listed, pinned and not published stands apart, and each may hold the whole page.
            int parts = seen == Visibility.PUBLISHED ? 1 : 3;
            int near = parts * (PAGE + 1);
            int far = parts * (BLOCK + PAGE + 1);
            reads.put(seen + " page 1", new Read(near, page(seen, 1)));
            reads.put(seen + " page 50", new Read(far, page(seen, 50)));
            reads.put(
                    seen + " page 50 with notices",
                    new Read(
                            far,
                            storage -> storage.lists().pageWithNotices(new PageQuery(FREE, seen, 50, PAGE), PAGE)));
            reads.put(
                    seen + " around",
                    new Read(
                            near,
                            storage -> storage.lists()
                                    .around(new AroundQuery(
                                            PostNumber.of(FREE, at(1_100)), seen, PAGE / 2, PAGE / 2))));
            reads.put(
                    seen + " rank",
                    new Read(
                            BLOCK, storage -> storage.lists().rank(new RankQuery(PostNumber.of(FREE, at(100)), seen))));
            reads.put(seen + " comments 1", new Read(near, comments(thread, seen, 1)));
            reads.put(seen + " comments 60", new Read(far, comments(thread, seen, 60)));
            reads.put(seen + " comments to the end", new Read(far, comments(thread, seen, lastPage(seen))));
            reads.put(
                    seen + " comment rank",
                    new Read(
                            BLOCK,
                            storage -> storage.comments().rank(new CommentRankQuery(CommentId.of(thread, 850), seen))));
            for (Direction to : Direction.values()) {
                reads.put(seen + " comments " + to, new Read(near, commentsFrom(thread, seen, to)));
                reads.put(
                        seen + " slice " + to,
                        new Read(near, slice(new ListScope.OneBoard(FREE, Optional.empty(), seen), to)));
                reads.put(
                        seen + " category " + to,
                        new Read(near, slice(new ListScope.OneBoard(FREE, Optional.of(TALK), seen), to)));
            }
        }
        for (Direction to : Direction.values()) {
            // What one member deleted is passed over.
            reads.put(
                    "author " + to,
                    new Read(
                            PAGE + 1 + POSTS / SHARE / 2,
                            slice(new ListScope.Across(Set.of(FREE), Optional.of(MEMBER)), to)));
            reads.put(
                    "across " + to,
                    new Read(
                            2 * (PAGE + 1), slice(new ListScope.Across(Set.of(FREE, other(7)), Optional.empty()), to)));
        }
        reads.put("notices", new Read(PAGE + 1, storage -> storage.lists().notices(FREE, PAGE)));
        return reads;
    }

    private static Consumer<JdbcForumStorage> page(Visibility seen, int page) {
        return storage -> storage.lists().page(new PageQuery(FREE, seen, page, PAGE));
    }

    private static Consumer<JdbcForumStorage> comments(PostId thread, Visibility seen, int page) {
        return storage -> storage.comments().page(new CommentPageQuery(thread, seen, page, PAGE));
    }

    /** Of each five comments one is deleted. */
    private static int lastPage(Visibility seen) {
        return (seen == Visibility.PUBLISHED ? COMMENTS / 5 * 4 : COMMENTS) / PAGE;
    }

    private static Consumer<JdbcForumStorage> commentsFrom(PostId thread, Visibility seen, Direction to) {
        return storage ->
                storage.comments().slice(new CommentSliceQuery(thread, seen, OptionalInt.of(COMMENTS / 2), to, PAGE));
    }

    private static Consumer<JdbcForumStorage> slice(ListScope scope, Direction direction) {
        long middle = scope instanceof ListScope.OneBoard ? POSTS / 2 : Fixtures.NOW.toEpochMilli() * 1_000;
        return storage ->
                storage.lists().slice(new SliceQuery(scope, Optional.of(new Position(middle, 1)), direction, PAGE));
    }

    private static PostId fill(JdbcForumStorage storage) {
        List<TransferItem> items = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            items.add(board(other(i)));
        }
        items.add(board(FREE));
        for (int number = 1; number <= POSTS; number++) {
            items.add(post(number));
        }
        for (int number = 1; number <= COMMENTS; number++) {
            items.add(comment(number));
        }
        assertThat(storage.transfer().takeIn(items)).containsOnly(Intake.STORED);
        return storage.lists()
                .page(new PageQuery(FREE, Visibility.PUBLISHED, 1, 1))
                .rows()
                .get(0)
                .id();
    }

    private static BoardKey other(int number) {
        return BoardKey.of("other-" + number);
    }

    private static TransferItem board(BoardKey key) {
        BoardSettings settings = new BoardSettings(
                "자유게시판", "", BoardAudiences.DEFAULT, PAGE, List.of(TALK), 8, BoardLimits.DEFAULT, Set.of());
        return new TransferItem.OfBoard(new Board(key, settings, 1, Fixtures.NOW));
    }

    private static TransferItem post(int number) {
        boolean isDeleted = number > POSTS / 4 && number <= POSTS * 3 / 4;
        return new TransferItem.OfPost(
                PostNumber.of(FREE, at(number)),
                new PostContent(
                        "제목", "본문", number % 3 == 0 ? Optional.of(TALK) : Optional.<Category>empty(), Secrecy.OPEN),
                new PostState(
                        isDeleted ? ContentStatus.DELETED : ContentStatus.PUBLISHED,
                        ContentStatus.PUBLISHED,
                        number % 100 == 0 ? Set.of(PostFlag.NOTICE) : Set.of()),
                byline(number % SHARE == 0 ? MEMBER : MemberId.of("u-" + (100 + number))),
                dates(number - POSTS / 2),
                0,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static TransferItem comment(int number) {
        return new TransferItem.OfComment(
                PostNumber.of(FREE, at(POSTS - 1)),
                number,
                OptionalInt.empty(),
                new CommentContent("저도요", Secrecy.OPEN),
                number % 5 == 0 ? ContentStatus.DELETED : ContentStatus.PUBLISHED,
                ContentStatus.PUBLISHED,
                byline(MEMBER),
                dates(number));
    }

    private static TransferItem.Signature byline(MemberId member) {
        return new TransferItem.Signature(
                new Author(Optional.of(member), Optional.of(Nickname.of("카카오"))),
                Optional.of(MaskedAddress.parse("112.171.xxx.7")));
    }

    private static TransferItem.Dates dates(int seconds) {
        return new TransferItem.Dates(Fixtures.NOW.plus(Duration.ofSeconds(seconds)), Optional.empty(), 1);
    }
}
