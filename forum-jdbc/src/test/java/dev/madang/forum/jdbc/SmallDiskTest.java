package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.SmallDisk;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Disks that are really full. Needs root, to mount them: the profile {@code root} runs it. */
class SmallDiskTest {

    @Test
    void postgreSql() {
        assertReadOnAndWrittenToAgain(
                disk -> DatabaseServer.postgresIn(disk.directory(), "max_wal_size=32MB", "min_wal_size=32MB"));
    }

    @Test
    void mariaDb() {
        assertReadOnAndWrittenToAgain(disk ->
                DatabaseServer.mariaDbIn(disk.directory(), "innodb-log-file-size=8M", "innodb-buffer-pool-size=16M"));
    }

    private static void assertReadOnAndWrittenToAgain(Function<SmallDisk, DatabaseServer> start) {
        try (SmallDisk disk = SmallDisk.ofMegabytes(256);
                DatabaseServer server = start.apply(disk)) {
            JdbcAddress address = server.fresh();
            try (HikariDataSource pool = Pool.USUAL.over(address);
                    JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
                Fixtures.board(storage);
                disk.leave(16);
                long written = DiskFullTest.fill(storage);
                assertThat(Fixtures.firstPage(storage).total()).isEqualTo(written);
                Failing.assertWhole(pool);
                disk.clear();
                Fixtures.write(storage);
                assertThat(Fixtures.firstPage(storage).total()).isEqualTo(written + 1);
            }
        }
    }
}
