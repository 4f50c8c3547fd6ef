package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.RankQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PostgreSQL tries plans for the very values of a query's first five runs; from then on it should keep one for any values. */
class PlannedOnceTest {

    private static final int RUNS = 20;

    /** So many that the server sees that all are of one board. */
    private static final int POSTS = 20;

    /** The server is told of five million posts. */
    private static final String[] LARGE = {
        "SELECT pg_restore_relation_stats('schemaname', current_schema()::TEXT, 'relname', 'forum_post',"
                + " 'relpages', 1, 'reltuples', 5000000::REAL)",
        "SELECT pg_restore_attribute_stats('schemaname', current_schema()::TEXT, 'relname', 'forum_post', 'attname', 'post_no',"
                + " 'inherited', FALSE, 'n_distinct', -1::REAL, 'null_frac', 0::REAL, 'avg_width', 8,"
                + " 'histogram_bounds', '{1,1250000,2500000,3750000,5000000}'::TEXT)",
    };

    @ParameterizedTest
    @EnumSource
    void aRankOnALargeBoardIsNotPlannedAtEachRun(Visibility visibility) throws SQLException {
        try (HikariDataSource pool = Pool.AUSTERE.over(TestDatabase.POSTGRESQL.freshSchema());
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            for (int i = 0; i < POSTS; i++) {
                Fixtures.write(storage);
            }
            run(pool, "ANALYZE");
            run(pool, LARGE);
            for (int i = 0; i < RUNS; i++) {
                assertThat(storage.lists().rank(new RankQuery(PostNumber.of(FREE, 2), visibility)))
                        .hasValue(POSTS - 2);
            }
            assertThat(plansForAnyValues(pool)).isGreaterThan(RUNS / 2);
        }
    }

    private static void run(HikariDataSource pool, String... statements) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    /** Of the only query that the connection ran so often that it was prepared. */
    private static long plansForAnyValues(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT generic_plans FROM pg_prepared_statements WHERE statement LIKE '%forum_span%'"
                                + " AND statement LIKE '%COUNT(*)%'")) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
