package dev.madang.forum.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** One statement of the schema as Flyway runs and remembers it. */
record FlywayMigration(SchemaScript.Step step) implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(step.version());
    }

    @Override
    public String getDescription() {
        return step.description().length() <= 200
                ? step.description()
                : step.description().substring(0, 200);
    }

    @Override
    public Integer getChecksum() {
        CRC32 crc = new CRC32();
        crc.update(step.sql().getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(step.sql());
        }
    }
}
