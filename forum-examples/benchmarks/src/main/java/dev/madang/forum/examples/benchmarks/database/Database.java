package dev.madang.forum.examples.benchmarks.database;

/** The databases that figures are taken on. */
public enum Database {
    POSTGRESQL,
    MARIADB,
    /** In memory. */
    H2
}
