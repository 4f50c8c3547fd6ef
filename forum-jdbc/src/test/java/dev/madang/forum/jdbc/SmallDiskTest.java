package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.SmallDisk;
import dev.madang.forum.storage.NewPost;
import org.junit.jupiter.api.Test;

/**
 * Disks that are really full. Needs root, to mount them: the profile {@code root} runs it. What the servers do not survive is left out, as it is
 * their end and no refusal: no room for PostgreSQL's log of writes, and for MariaDB (11.4.5) none to take back a row that does not fit a page.
 */
class SmallDiskTest {

    private static final NewPost POST = Fixtures.post("제목", "가".repeat(2_000), Fixtures.NOW);

    @Test
    void postgreSql() {
        try (SmallDisk disk = SmallDisk.ofMegabytes(64);
                DatabaseServer server = DatabaseServer.postgres()) {
            server.execute("CREATE TABLESPACE small LOCATION '" + disk.directory() + "'");
            server.execute("GRANT CREATE ON TABLESPACE small TO PUBLIC");
            assertReadOnAndWrittenToAgain(disk, server.fresh().with("options", "-c%20default_tablespace=small"));
        }
    }

    @Test
    void mariaDb() {
        try (SmallDisk disk = SmallDisk.ofMegabytes(256);
                DatabaseServer server = DatabaseServer.mariaDbIn(
                        disk.directory(), "innodb-log-file-size=8M", "innodb-buffer-pool-size=16M")) {
            assertReadOnAndWrittenToAgain(disk, server.fresh());
        }
    }

    private static void assertReadOnAndWrittenToAgain(SmallDisk disk, JdbcAddress address) {
        try (HikariDataSource pool = Pool.USUAL.over(address);
                JdbcForumStorage storage = JdbcForumStorage.open(pool)) {
            Fixtures.board(storage);
            disk.leave(16);
            long written = DiskFullTest.fill(storage, POST);
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(written).isPositive();
            Failing.assertWhole(pool);
            disk.clear();
            Fixtures.write(storage);
            assertThat(Fixtures.firstPage(storage).total()).isEqualTo(written + 1);
        }
    }
}
