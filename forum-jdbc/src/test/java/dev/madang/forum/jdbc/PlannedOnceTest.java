package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.access.Visibility;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.page.Direction;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.ListScope;
import dev.madang.forum.storage.RankQuery;
import dev.madang.forum.storage.SliceQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * PostgreSQL plans a query's first five runs for their very values; from then on it should keep one plan for any values, and that one should read no more
 * than the others.
 */
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

    /** Every other post is by the same member, and ten each of the others by somebody else. */
    private static final String[] MANY = {
        "INSERT INTO forum_post SELECT (jsonb_populate_record(p, jsonb_build_object('id', p.id + n, 'post_no', p.post_no + n,"
                + " 'created_at', p.created_at + n, 'member_id', CASE n % 2 WHEN 0 THEN p.member_id ELSE 'other-' || n / 20 END))).*"
                + " FROM forum_post p, generate_series(1, 2000) n",
        "INSERT INTO forum_post_tally SELECT (jsonb_populate_record(t, jsonb_build_object('post_id', t.post_id + n))).*"
                + " FROM forum_post_tally t, generate_series(1, 2000) n",
    };

    private static final int PAGE = 10;

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

    @Test
    void ofOneWhoWroteMoreThanOthersOnlyAPageIsRead() throws SQLException {
        try (HikariDataSource pool = Pool.AUSTERE.over(TestDatabase.POSTGRESQL.freshSchema());
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            Fixtures.write(storage);
            run(pool, MANY);
            run(pool, "ANALYZE");
            long before = rowsFetched(pool);
            ListScope scope = new ListScope.Across(Set.of(FREE), Optional.of(MemberId.of("u-42")));
            for (int i = 0; i < RUNS; i++) {
                assertThat(storage.lists().slice(new SliceQuery(scope, Optional.empty(), Direction.FORWARD, PAGE)))
                        .hasSize(PAGE);
            }
            assertThat(rowsFetched(pool) - before).isBetween((long) RUNS * PAGE, RUNS * (PAGE + 1L));
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

    /** Of the posts by an index, so far. */
    private static long rowsFetched(HikariDataSource pool) throws SQLException {
        run(pool, "SELECT pg_stat_force_next_flush()");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT idx_tup_fetch FROM pg_stat_user_tables" + " WHERE relid = 'forum_post'::REGCLASS")) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
