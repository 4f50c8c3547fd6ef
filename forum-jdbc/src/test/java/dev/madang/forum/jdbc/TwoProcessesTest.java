package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.PostRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two engines in two processes on one database. */
class TwoProcessesTest {

    /** H2 lets a second process in when it is told to. */
    private static JdbcAddress shared(TestDatabase database) {
        JdbcAddress address = database.fresh();
        return database == TestDatabase.H2 ? address.with("AUTO_SERVER", "TRUE") : address;
    }

    @ParameterizedTest
    @EnumSource
    void makeTheTablesTogether(TestDatabase database) {
        JdbcAddress address = shared(database);
        try (HikariDataSource keepsOpen = Pool.USUAL.over(address)) {
            AnotherProcess one = AnotherProcess.opening(address);
            AnotherProcess other = AnotherProcess.opening(address);
            assertThat(one.lines()).containsExactly("0");
            assertThat(other.lines()).containsExactly("0");
            JdbcForumStorage.builder(keepsOpen)
                    .schemaMode(SchemaMode.VALIDATE)
                    .open()
                    .close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void numberTheCommentsOfOnePostTogether(TestDatabase database) {
        JdbcAddress address = shared(database);
        // The pool keeps H2's database open, and its server with it.
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            PostId post = Fixtures.write(storage).id();
            AnotherProcess one = AnotherProcess.commenting(address, post, 500);
            AnotherProcess other = AnotherProcess.commenting(address, post, 500);
            AnotherProcess.begin(List.of(one, other));
            List<Integer> ones = numbers(one);
            List<Integer> others = numbers(other);

            assertThat(Stream.concat(ones.stream(), others.stream()).sorted().toList())
                    .isEqualTo(IntStream.rangeClosed(1, 1000).boxed().toList());
            assertThat(ones.get(0)).as("both wrote at once").isLessThan(others.get(499));
            assertThat(others.get(0)).as("both wrote at once").isLessThan(ones.get(499));
            assertThat(storage.posts()
                            .head(new PostRef.ById(post))
                            .orElseThrow()
                            .summary()
                            .comments())
                    .isEqualTo(1000);
        }
    }

    private static List<Integer> numbers(AnotherProcess process) {
        return process.lines().stream().map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @EnumSource
    void readTheSameInstantsInTwoZones(TestDatabase database) {
        List<Instant> times = List.of(
                Instant.parse("2014-07-11T08:21:11.123456Z"),
                Instant.parse("2039-01-19T03:14:08.000001Z"),
                // 01:30 in New York, twice
                Instant.parse("2026-11-01T05:30:00.999999Z"),
                Instant.parse("2026-11-01T06:30:00.999999Z"));
        JdbcAddress address = database.fresh();
        try (JdbcForumStorage storage = JdbcForumStorage.open(address.dataSource())) {
            Fixtures.board(storage);
        }
        List<String> ids = AnotherProcess.writing("Asia/Seoul", address, times).lines();

        assertThat(AnotherProcess.reading("America/New_York", address, ids).lines())
                .isEqualTo(times.stream().map(Instant::toString).toList());
    }
}
