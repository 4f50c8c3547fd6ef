package dev.madang.forum.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What differs between the databases. */
enum Dialect {
    H2("H2", 2, 0),
    POSTGRESQL("PostgreSQL", 14, 0),
    MARIADB("MariaDB", 10, 6);

    private final String product;
    private final int major;
    private final int minor;

    Dialect(String product, int major, int minor) {
        this.product = product;
        this.major = major;
        this.minor = minor;
    }

    /** The dialect of a server; an unknown or too old one is refused by its name. */
    static Dialect of(DatabaseMetaData server) throws SQLException {
        String name = server.getDatabaseProductName();
        Dialect found = Arrays.stream(values())
                .filter(dialect -> dialect.product.equals(name))
                .findFirst()
                .orElseThrow(() -> refused(name));
        found.checkVersion(server);
        return found;
    }

    /** The dialect of a product, however its name is spelled; an unknown one is refused by its name. */
    static Dialect named(String product) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.product.equalsIgnoreCase(product))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tables are known for the database " + product));
    }

    private void checkVersion(DatabaseMetaData server) throws SQLException {
        int actual = server.getDatabaseMajorVersion();
        if (actual < major || (actual == major && server.getDatabaseMinorVersion() < minor)) {
            throw refused(product + " " + server.getDatabaseProductVersion());
        }
    }

    private static IllegalArgumentException refused(String name) {
        return new IllegalArgumentException("The database is " + name + "; the forum runs on " + wanted());
    }

    private static String wanted() {
        return Arrays.stream(values())
                .map(dialect -> dialect.product + " " + dialect.major + (dialect.minor == 0 ? "" : "." + dialect.minor))
                .collect(Collectors.joining(", ", "", " or newer"));
    }

    /** The name of its script in the jar. */
    String script() {
        return name().toLowerCase(Locale.ROOT) + ".sql";
    }

    /** The product's name. */
    String product() {
        return product;
    }

    /** A whole number as four bytes, the highest first. */
    String fourBytes(String number) {
        return this == POSTGRESQL
                ? "int4send(CAST(" + number + " AS INT))"
                : "CAST(CAST(" + number + " AS INT) AS BINARY(4))";
    }

    /** Inserts rows of {@code table}; where a row of the same keys is there, its sums are added to instead. Parameters in order. */
    String add(String table, Columns columns, int rows) {
        String values = columns.rows(rows, this == H2);
        String insert = "INSERT INTO " + table + " (" + columns.names() + ") VALUES " + values;
        return switch (this) {
            case POSTGRESQL ->
                insert + " ON CONFLICT (" + columns.keyNames() + ") DO UPDATE SET "
                        + columns.each(sum -> sum + " = " + table + "." + sum + " + EXCLUDED." + sum);
            case MARIADB ->
                insert + " ON DUPLICATE KEY UPDATE "
                        + columns.each(sum -> sum + " = " + sum + " + VALUES(" + sum + ")");
            case H2 ->
                "MERGE INTO " + table + " kept USING (VALUES " + values + ") v (" + columns.names() + ") ON "
                        + columns.match("kept", "v") + " WHEN MATCHED THEN UPDATE SET "
                        + columns.each(sum -> "kept." + sum + " = kept." + sum + " + v." + sum)
                        + " WHEN NOT MATCHED THEN INSERT (" + columns.names() + ") VALUES (" + columns.from("v") + ")";
        };
    }
}
