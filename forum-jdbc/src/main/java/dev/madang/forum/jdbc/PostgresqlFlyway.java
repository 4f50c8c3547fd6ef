package dev.madang.forum.jdbc;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** What Flyway is told on PostgreSQL; apart, since its module for that database is not there for the others. */
final class PostgresqlFlyway {

    private PostgresqlFlyway() {}

    /** All or nothing; and a lock of the session, since one that ends with a transaction would end with the first migration. */
    static void set(FluentConfiguration configuration) {
        configuration.group(true);
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
    }
}
