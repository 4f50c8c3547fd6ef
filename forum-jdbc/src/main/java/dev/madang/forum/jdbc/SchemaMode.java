package dev.madang.forum.jdbc;

/** What becomes of the database's schema when a storage is opened. */
public enum SchemaMode {
    /** Flyway brings the schema to this version of the engine, in a history table of its own. Several nodes may start at once. */
    MIGRATE,
    /** Refuses to open unless the tables are those of this version. Needs no Flyway. */
    VALIDATE,
    /** Looks at nothing. */
    NONE
}
