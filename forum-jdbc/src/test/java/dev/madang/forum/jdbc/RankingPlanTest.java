package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.jdbc.db.StatementPlans;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.MostRead;
import dev.madang.forum.storage.MostReadQuery;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewCount;
import dev.madang.forum.storage.ViewFlush;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was read most, among very many posts that were hardly read: by the database's own account no more rows of hours and days are read than the
 * hottest ones of each, and none without an index.
 */
class RankingPlanTest {

    private static final int HARDLY_READ = 20_000;
    private static final int POPULAR = 12;
    private static final int WANTED = 5;

    /** The sixteen hottest of a list, and all hours and days of as many posts. */
    private static final int MOST_ROWS = 64;

    private static final long DAY = 16_250;
    private static final long HOUR = 24 * DAY;

    @ParameterizedTest
    @EnumSource
    void readsTheHottestOfEachHourAndDayOnly(TestDatabase database) throws SQLException {
        try (HikariDataSource pool = Pool.USUAL.over(database.freshSchema())) {
            List<PostId> hottest;
            try (JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
                hottest = fill(storage);
            }
            fill(pool, database);
            StatementPlans plans = StatementPlans.of(pool, QueryPlan.question(database));
            try (JdbcForumStorage storage = JdbcForumStorage.builder(plans.dataSource())
                    .schemaMode(SchemaMode.NONE)
                    .open()) {
                for (Set<BoardKey> boards : List.of(Set.of(FREE), Set.of(FREE, BoardKey.of("other")))) {
                    plans.take();
                    assertThat(storage.views().mostRead(new MostReadQuery(boards, HOUR - 1, HOUR + 24, WANTED)))
                            .extracting(MostRead::post)
                            .extracting(post -> post.id())
                            .isEqualTo(hottest);
                    assertThat(plans.take())
                            .isNotEmpty()
                            .allSatisfy(text -> assertThat(
                                            QueryPlan.of(database, text).scans())
                                    .as(text)
                                    .noneMatch(scan -> scan.rows() > MOST_ROWS));
                }
            }
        }
    }

    /** Posts that are read the more the later they were written; those that are wanted. */
    private static List<PostId> fill(JdbcForumStorage storage) {
        Fixtures.board(storage);
        List<ViewCount> counts = new ArrayList<>();
        List<PostId> hottest = new ArrayList<>();
        for (int nth = 1; nth <= POPULAR; nth++) {
            PostId post = Fixtures.write(storage).id();
            counts.add(new ViewCount(post, HOUR - 1, nth));
            counts.add(new ViewCount(post, HOUR + 3, 1_000L * nth));
            hottest.add(0, post);
        }
        assertThat(storage.views().apply(new ViewFlush(new NodeId("node"), 1, counts)))
                .isTrue();
        return hottest.subList(0, WANTED);
    }

    private static void fill(HikariDataSource pool, TestDatabase database) throws SQLException {
        String numbers = switch (database) {
            case POSTGRESQL -> "generate_series(1, " + HARDLY_READ + ") AS g (n)";
            case H2 -> "(SELECT x AS n FROM SYSTEM_RANGE(1, " + HARDLY_READ + ")) g";
            case MARIADB -> "(SELECT seq AS n FROM seq_1_to_" + HARDLY_READ + ") g";
        };
        String insert = "INSERT INTO forum_view_%1$s (post_id, %1$s_no, board_no, views)"
                + " SELECT -n, %2$d, board_no, 1 + MOD(n, 3) FROM forum_board, " + numbers;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(insert.formatted("hour", HOUR - 1));
            statement.execute(insert.formatted("hour", HOUR + 3));
            statement.execute(insert.formatted("day", DAY));
            statement.execute(
                    database == TestDatabase.MARIADB ? "ANALYZE TABLE forum_view_hour, forum_view_day" : "ANALYZE");
        }
    }
}
