package dev.madang.forum.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads the version that the tables say they have. */
final class SchemaCheck {

    private SchemaCheck() {}

    /** The version of the tables; empty when there are none. */
    static OptionalInt version(Connection connection, Tables tables) throws SQLException {
        if (!exists(connection, tables.prefix() + "schema_version")) {
            return OptionalInt.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(tables.sql("SELECT MAX(version) FROM {p}schema_version"))) {
            return result.next() && result.getObject(1) != null
                    ? OptionalInt.of(result.getInt(1))
                    : OptionalInt.empty();
        }
    }

    /** By the catalogue, since a statement that fails would spoil a transaction of the host's. */
    private static boolean exists(Connection connection, String table) throws SQLException {
        String name = table.substring(table.indexOf('.') + 1);
        String schema = table.indexOf('.') < 0 ? connection.getSchema() : table.substring(0, table.indexOf('.'));
        boolean catalogs = connection.getMetaData().getDatabaseProductName().equals("MariaDB");
        String catalog = table.indexOf('.') < 0 ? connection.getCatalog() : schema;
        String escape = connection.getMetaData().getSearchStringEscape();
        String pattern = stored(connection, name).replace("_", escape + "_");
        try (ResultSet tables = catalogs
                ? connection.getMetaData().getTables(catalog, null, pattern, null)
                : connection.getMetaData().getTables(null, stored(connection, schema), pattern, null)) {
            return tables.next();
        }
    }

    /** A name that is not quoted, as the database keeps it. */
    static String stored(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Refuses tables of another version. */
    static void require(OptionalInt found, Tables tables) {
        if (found.isEmpty()) {
            throw new IllegalStateException("The forum's tables (" + tables.prefix()
                    + "…) are not there, or not whole. Open the storage with SchemaMode.MIGRATE,"
                    + " or run what JdbcForumStorage.schemaSql prints");
        }
        refuseNewer(found, tables);
        if (found.getAsInt() < SchemaScript.VERSION) {
            throw new IllegalStateException("The forum's tables (" + tables.prefix() + "…) have version "
                    + found.getAsInt() + "; this engine needs version " + SchemaScript.VERSION
                    + ". Open the storage with SchemaMode.MIGRATE, or run what JdbcForumStorage.schemaSql prints");
        }
    }

    /** Refuses tables that a newer engine made. */
    static void refuseNewer(OptionalInt found, Tables tables) {
        if (found.isPresent() && found.getAsInt() > SchemaScript.VERSION) {
            throw new IllegalStateException("The forum's tables (" + tables.prefix() + "…) have version "
                    + found.getAsInt() + ", made by a newer engine; this one knows version "
                    + SchemaScript.VERSION + " and would damage them. Update this node");
        }
    }
}
