package dev.madang.forum.jdbc;

import static dev.madang.forum.jdbc.Fixtures.FREE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import dev.madang.forum.jdbc.db.FullDisk;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.storage.Answer;
import dev.madang.forum.storage.NewPost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No room, as far as it can be had without mounting a disk; {@link SmallDiskTest} mounts one. */
class DiskFullTest {

    private static final NewPost LONG = Fixtures.post("제목", "가".repeat(100_000), Fixtures.NOW);

    private static long fill(JdbcForumStorage storage) {
        return fill(storage, LONG);
    }

    /** Writes until there is no more room, and answers how many posts were acknowledged. */
    static long fill(JdbcForumStorage storage, NewPost post) {
        for (long written = 0; written < 50_000; written++) {
            try {
                Fixtures.done(storage.posts().insert(post));
            } catch (StorageException e) {
                Failing.assertNotDone(e, Fault.DISK_FULL);
                return written;
            }
        }
        throw new AssertionError("the disk never was full");
    }

    /** Each post takes a row of a table that soon is really full. */
    @Test
    void aFullTableOfMariaDbIsNotDone() {
        JdbcAddress address = TestDatabase.MARIADB.freshSchema();
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            Sql.run(
                    address.with("sessionVariables", "max_heap_table_size=16384")
                            .dataSource(),
                    "CREATE TABLE small (padding CHAR(250)) ENGINE = MEMORY");
            Sql.run(
                    address.dataSource(),
                    "CREATE TRIGGER no_room BEFORE INSERT ON forum_post FOR EACH ROW INSERT INTO small VALUES ('x')");
            long written = fill(storage);
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(written).isPositive();
            Failing.assertWhole(pool);
        }
    }

    /** The server says so by its own code, though it has room. */
    @Test
    void whatPostgreSqlCallsFullIsNotDone() {
        JdbcAddress address = TestDatabase.POSTGRESQL.freshSchema();
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            Fixtures.write(storage);
            Sql.run(address.dataSource(), """
                    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$
                    """);
            Sql.run(
                    address.dataSource(),
                    "CREATE TRIGGER no_room BEFORE INSERT ON forum_post FOR EACH ROW EXECUTE FUNCTION no_room()");
            assertThat(fill(storage)).isZero();
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(1);
            Failing.assertWhole(pool);
        }
    }

    /** What is long H2 writes at once, and what is short when it commits. */
    @ParameterizedTest
    @CsvSource({"10000000, NOT_DONE", "1, UNKNOWN"})
    void aFullDiskUnderH2IsWrittenToAgainOnceThereIsRoom(int length, Outcome outcome) {
        NewPost post = Stage.post(FREE, "제목", "한".repeat(length), "disk full");
        try (HikariDataSource pool = Pool.USUAL.over(FullDisk.hold(TestDatabase.H2.fresh()));
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            Fixtures.write(storage);
            FullDisk.full(true);
            assertThat(Failing.of(() -> storage.posts().insert(post)).outcome()).isEqualTo(outcome);
            FullDisk.full(false);
            // H2 closed the database, and a pool trusts a connection for half a second.
            pool.getHikariPoolMXBean().softEvictConnections();
            assertThat(storage.posts().insert(post)).isNotInstanceOf(Answer.Refused.class);
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(2);
            Failing.assertWhole(pool);
        } finally {
            FullDisk.full(false);
        }
    }
}
