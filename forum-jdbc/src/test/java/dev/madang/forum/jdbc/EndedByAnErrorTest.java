package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.FaultyDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TestDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An Error, as where memory is short, ends an operation in its midst: no half of it is committed. */
class EndedByAnErrorTest {

    @ParameterizedTest
    @EnumSource
    void noHalfIsCommitted(TestDatabase database) {
        JdbcAddress address = database.freshSchema();
        FaultyDataSource faulty = FaultyDataSource.of(address.dataSource());
        try (HikariDataSource pool = Pool.USUAL.over(faulty.dataSource());
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            Fixtures.write(storage);
            int points = 0;
            for (int k = 1; isEndedAt(k, faulty, storage); k++) {
                assertWhole(address.dataSource());
                points++;
            }
            assertThat(points).isPositive();
            Failing.assertWhole(pool);
        }
    }

    private static boolean isEndedAt(int k, FaultyDataSource faulty, JdbcForumStorage storage) {
        faulty.armError(k);
        Throwable ending = catchThrowable(() -> Fixtures.write(storage));
        faulty.disarm();
        if (faulty.fired() != null && ending != null) {
            assertThat(ending).isInstanceOf(OutOfMemoryError.class);
        }
        return faulty.fired() != null;
    }

    private static void assertWhole(DataSource plain) {
        String posts = Sql.ask(plain, "SELECT COUNT(*) FROM forum_post");
        assertThat(Sql.ask(plain, "SELECT COUNT(*) FROM forum_post_body")).isEqualTo(posts);
        assertThat(Sql.ask(plain, "SELECT COUNT(*) FROM forum_post_tally")).isEqualTo(posts);
        assertThat(Sql.ask(plain, "SELECT MAX(last_number) FROM forum_span")).isEqualTo(posts);
    }
}
