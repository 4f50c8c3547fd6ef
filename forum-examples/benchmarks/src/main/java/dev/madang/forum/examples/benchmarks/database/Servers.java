package dev.madang.forum.examples.benchmarks.database;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Starts each database when it is first asked for, and ends what it started. Servers have the durability that they come with. MariaDB has the
 * cache that it comes with too, unless another is asked for; PostgreSQL's is a quarter of the machine's memory, which its manual advises to begin
 * with. Not thread-safe.
 */
public final class Servers implements AutoCloseable {

    private static final int CONNECTIONS = 40;

    private final Map<Database, String> running;
    private final Optional<String> cache;
    private final Map<Database, HikariDataSource> pools = new EnumMap<>(Database.class);
    private final Deque<DatabaseServer> started = new ArrayDeque<>();

    /**
     * Servers at {@code running} are used instead of own ones.
     *
     * @param cache the size of the cache of each that is started, as the server is told it
     */
    public Servers(Map<Database, String> running, Optional<String> cache) {
        this.running = Map.copyOf(running);
        this.cache = cache;
    }

    /** A pool of connections to a database. */
    public HikariDataSource pool(Database database) {
        return pools.computeIfAbsent(database, this::connect);
    }

    /** A URL by which another process reaches the database, user included. */
    public String url(Database database) {
        return running.getOrDefault(database, pool(database).getJdbcUrl());
    }

    private HikariDataSource connect(Database database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(running.containsKey(database) ? running.get(database) : start(database));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private String start(Database database) {
        return switch (database) {
            case POSTGRESQL ->
                owned(DatabaseServer.postgres(
                        "shared_buffers=" + cache.orElseGet(Servers::quarterOfMemory) + "B",
                        "max_wal_size=8GB",
                        "maintenance_work_mem=256MB"));
            case MARIADB ->
                owned(DatabaseServer.mariaDb(
                        cache.map("innodb-buffer-pool-size="::concat).stream().toArray(String[]::new)));
            case H2 -> "jdbc:h2:mem:benchmarks;DB_CLOSE_DELAY=-1";
        };
    }

    private static String quarterOfMemory() {
        long bytes =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return (bytes >> 20) / 4 + "M";
    }

    private String owned(DatabaseServer server) {
        started.push(server);
        JdbcAddress address = server.fresh();
        return address.with("user", address.user()).url();
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
        started.forEach(DatabaseServer::close);
    }
}
