package dev.madang.forum.jdbc;

import java.util.List;
import java.util.Map;

/** Looks for the parts of Flyway that a database needs, so that a host is told which are missing instead of meeting the lack of a class. */
final class FlywayPresence {

    private static final String CORE = "flyway-core";

    /** A class of each artifact. */
    private static final Map<String, String> CLASSES = Map.of(
            CORE,
            "org.flywaydb.core.Flyway",
            "flyway-database-postgresql",
            "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
            "flyway-mysql",
            "org.flywaydb.database.mysql.mariadb.MariaDBDatabaseType");

    private FlywayPresence() {}

    /** Throws {@link IllegalStateException} that names what is missing. */
    static void require(Dialect dialect) {
        List<String> missing =
                needed(dialect).stream().filter(artifact -> !isThere(artifact)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "SchemaMode.MIGRATE on " + dialect.product() + " needs org.flywaydb:"
                            + String.join(" and org.flywaydb:", missing)
                            + " on the class path; or run what JdbcForumStorage.schemaSql prints and open with SchemaMode.VALIDATE");
        }
    }

    private static List<String> needed(Dialect dialect) {
        return switch (dialect) {
            case H2 -> List.of(CORE);
            case POSTGRESQL -> List.of(CORE, "flyway-database-postgresql");
            case MARIADB -> List.of(CORE, "flyway-mysql");
        };
    }

    private static boolean isThere(String artifact) {
        try {
            Class.forName(CLASSES.get(artifact), false, FlywayPresence.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
