package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static dev.madang.forum.jdbc.Fixtures.TALK;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.board.Category;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.StatementLog;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.CommentPageQuery;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.PageQuery;
import dev.madang.forum.storage.SliceQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * H2 follows an index only where the order names every column of it; else it reads all the rows that there are and sorts them, which nobody notices
 * while they are few. The other databases know that what a condition holds fixed needs no order.
 */
class IndexOrderTest {

    @Test
    void listsAreReadInTheOrderOfAnIndexAndNotSorted() throws SQLException {
        JdbcAddress address = TestDatabase.H2.fresh();
        try (HikariDataSource pool = Pool.USUAL.over(address)) {
            StatementLog log = StatementLog.of(pool);
            try (JdbcForumStorage storage = JdbcForumStorage.open(log.dataSource())) {
                Fixtures.board(storage);
                PostId post = Fixtures.write(storage).id();
                for (int i = 0; i < 20; i++) {
                    Fixtures.write(storage);
                    Fixtures.comment(storage, post);
                }
                try (Connection connection = pool.getConnection()) {
                    connection.createStatement().execute("ANALYZE");
                    for (Map.Entry<String, Runnable> read : reads(storage, post).entrySet()) {
                        log.clear();
                        read.getValue().run();
                        assertThat(log.statements()).as(read.getKey()).isNotEmpty();
                        for (String sql : log.statements()) {
                            if (!isOfCounts(sql)) {
                                assertThat(plan(connection, sql))
                                        .as(read.getKey())
                                        .contains("/* index sorted");
                            }
                        }
                    }
                }
            }
        }
    }

    /** Where a page begins is found among a hundred counts. */
    private static boolean isOfCounts(String sql) {
        return !sql.contains("forum_post") && !sql.contains("forum_comment ");
    }

    private static Map<String, Runnable> reads(JdbcForumStorage storage, PostId post) {
        Map<String, Runnable> reads = new LinkedHashMap<>();
        for (Visibility seen : Visibility.values()) {
            reads.put("page near " + seen, () -> storage.lists().page(new PageQuery(FREE, seen, 1, 10)));
            reads.put("page far " + seen, () -> storage.lists().page(new PageQuery(FREE, seen, 90, 10)));
            reads.put(
                    "page far with notices " + seen,
                    () -> storage.lists().pageWithNotices(new PageQuery(FREE, seen, 90, 10), 10));
            reads.put("comments " + seen, () -> storage.comments().page(new CommentPageQuery(post, seen, 1, 10)));
            for (Direction to : Direction.values()) {
                reads.put("slice " + seen + to, () -> slice(storage, new ListScope.OneBoard(FREE, none(), seen), to));
                reads.put(
                        "category " + seen + to,
                        () -> slice(storage, new ListScope.OneBoard(FREE, Optional.of(TALK), seen), to));
            }
        }
        reads.put("notices", () -> storage.lists().notices(FREE, 10));
        reads.put(
                "across",
                () -> slice(storage, new ListScope.Across(Set.of(FREE), Optional.empty()), Direction.FORWARD));
        return reads;
    }

    private static Optional<Category> none() {
        return Optional.empty();
    }

    private static void slice(JdbcForumStorage storage, ListScope scope, Direction direction) {
        storage.lists().slice(new SliceQuery(scope, Optional.empty(), direction, 10));
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + sql)) {
            for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
                explain.setString(i, "1");
            }
            try (ResultSet result = explain.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
