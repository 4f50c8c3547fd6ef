package dev.madang.forum.examples.crashtest.faults;

import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.Sql;
import dev.madang.forum.jdbc.db.TcpProxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What a fault is made on.
 *
 * @param server the database's server
 * @param database the forum's database, past the proxy
 * @param proxy stands between the host and the server
 * @param disk what the server's data lies on, where that is small
 */
record Scene(DatabaseServer server, JdbcAddress database, TcpProxy proxy, Optional<SmallDisk> disk)
        implements AutoCloseable {

    /** PostgreSQL, on a small disk where the fault is that it gets full. */
    static Scene set(RealFault fault) {
        Optional<SmallDisk> disk = fault.needsRoot() ? Optional.of(SmallDisk.mount()) : Optional.empty();
        String setting = "max_wal_size=64MB";
        DatabaseServer server = disk.map(small -> DatabaseServer.postgresIn(small.directory(), setting))
                .orElseGet(() -> DatabaseServer.postgres(setting));
        return new Scene(server, server.fresh(), server.proxy(), disk);
    }

    /** How many connections the host has. */
    int connections() {
        String count = Sql.ask(
                server.administrator().dataSource(),
                "SELECT COUNT(*) FROM pg_stat_activity WHERE usename = '" + database.user() + "'");
        return count == null ? 0 : Integer.parseInt(count);
    }

    /** Ends the connections of the host; those only that run a statement, or all. */
    void terminate(String state) {
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '" + database.user()
                + "' AND state LIKE '" + state + "'");
    }

    @Override
    public void close() {
        proxy.close();
        server.close();
        disk.ifPresent(SmallDisk::close);
    }

    static void last(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
