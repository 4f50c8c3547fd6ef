package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the schema to this version. The only class that knows Flyway, so that hosts without it can open a storage. */
final class FlywaySchema {

    private static final int MOST_STARTS = 12;

    private FlywaySchema() {}

    /** Several nodes may do so at once. Each statement can be run again, so what was cut off is mended by going on. */
    static void migrate(DataSource dataSource, Tables tables, Optional<String> schema, Waiter waiter) {
        for (int start = 1; ; start++) {
            try (OneConnection one = new OneConnection(Connections.lent(dataSource::getConnection))) {
                FluentConfiguration configuration = configuration(one, tables, schema);
                if (schema.isPresent()) {
                    // Flyway quotes it.
                    configuration.defaultSchema(SchemaCheck.stored(one.getConnection(), schema.get()));
                }
                Flyway flyway = new Flyway(configuration);
                if (start > 1) {
                    flyway.repair();
                }
                flyway.migrate();
                return;
            } catch (FlywayException | SQLException | StorageException e) {
                if (start == MOST_STARTS) {
                    throw new IllegalStateException("The schema could not be migrated", e);
                }
                waiter.pause(start);
            }
        }
    }

    private static FluentConfiguration configuration(DataSource dataSource, Tables tables, Optional<String> schema) {
        String prefix =
                schema.map(name -> tables.prefix().substring(name.length() + 1)).orElse(tables.prefix());
        JavaMigration[] migrations = SchemaScript.of(tables.dialect(), prefix).steps().stream()
                .map(FlywayMigration::new)
                .toArray(JavaMigration[]::new);
        FluentConfiguration configuration = Flyway.configure(FlywaySchema.class.getClassLoader())
                .dataSource(dataSource)
                .table(prefix + "schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .skipDefaultResolvers(true)
                .javaMigrations(migrations);
        if (tables.dialect() == Dialect.POSTGRESQL) {
            PostgresqlFlyway.set(configuration);
        }
        return configuration;
    }
}
