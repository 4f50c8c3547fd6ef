package dev.madang.forum.jdbc.db;

/**
 * The databases that the adapter is tested on.
 *
 * <p>The server of each kind is started when first asked for, is shared by all tests of this JVM, keeps the
 * durability that its product has by default, and is gone when the JVM is. A test that disturbs its server starts one
 * of its own: {@link DatabaseServer#postgres} and {@link DatabaseServer#mariaDb}.
 */
public enum TestDatabase {
    /** A file of its own for each database, without any option in its URL. */
    H2 {
        @Override
        public JdbcAddress fresh() {
            return H2Files.fresh();
        }

        @Override
        public JdbcAddress freshSchema() {
            return fresh();
        }
    },

    POSTGRESQL {
        @Override
        public JdbcAddress fresh() {
            return SharedServers.Postgres.SERVER.fresh();
        }

        @Override
        public JdbcAddress freshSchema() {
            return SharedServers.Postgres.SERVER.freshSchema();
        }
    },

    /**
     * Its databases have latin1 as their character set, as a stock server's may: what needs another one has to say
     * so.
     */
    MARIADB {
        @Override
        public JdbcAddress fresh() {
            return SharedServers.MariaDb.SERVER.fresh();
        }

        @Override
        public JdbcAddress freshSchema() {
            return SharedServers.MariaDb.SERVER.freshSchema();
        }
    };

    /** An empty database that nobody else uses, with a user who owns it and has no other rights. */
    public abstract JdbcAddress fresh();

    /**
     * As good as an empty database for most tests, and the cheaper choice where there are many: on PostgreSQL an
     * empty schema, made in a few milliseconds instead of a hundred, of one database that all such tests share. The
     * others make a database all the same.
     */
    public abstract JdbcAddress freshSchema();

    /** One server of each kind per JVM; a holder class each, so that none is started before it is needed. */
    private static final class SharedServers {
        private static final class Postgres {
            static final DatabaseServer SERVER = DatabaseServer.postgres();
        }

        private static final class MariaDb {
            static final DatabaseServer SERVER = DatabaseServer.mariaDb();
        }
    }
}
