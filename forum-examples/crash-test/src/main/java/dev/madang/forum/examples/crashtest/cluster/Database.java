package dev.madang.forum.examples.crashtest.cluster;

import dev.madang.forum.jdbc.db.DatabaseServer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.util.Optional;

/**
 * The database under test.
 *
 * @param address how a host reaches it
 * @param server what can be killed; empty for a file
 */
public record Database(JdbcAddress address, Optional<DatabaseServer> server) implements AutoCloseable {

    /** The products that the engine stores in. */
    public enum Product {
        H2,
        POSTGRESQL,
        MARIADB
    }

    /** A new and empty one, with its product's own settings but for these. */
    public static Database fresh(Product product, String... settings) {
        return switch (product) {
            case H2 -> new Database(TestDatabase.H2.fresh(), Optional.empty());
            case POSTGRESQL -> on(DatabaseServer.postgres(settings));
            case MARIADB -> on(DatabaseServer.mariaDb(settings));
        };
    }

    private static Database on(DatabaseServer server) {
        return new Database(server.fresh(), Optional.of(server));
    }

    /** Whether several processes may have it open. */
    boolean isShared() {
        return server.isPresent();
    }

    @Override
    public void close() {
        server.ifPresent(DatabaseServer::close);
    }
}
