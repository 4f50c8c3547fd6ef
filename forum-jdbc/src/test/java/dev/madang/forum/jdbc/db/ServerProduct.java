package dev.madang.forum.jdbc.db;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** What differs between the servers. */
interface ServerProduct {

    String name();

    /** Fills an empty directory with what the server needs to start; the log takes whatever the programs print. */
    void initialize(Path data, List<String> settings, Path log);

    /** The command that is the server: it stays in the foreground. Settings have the form {@code name=value}. */
    List<String> command(Path data, int port, List<String> settings);

    /** The signal that means: finish, without waiting for clients. */
    String stopSignal();

    /** The administrator, in the database that is always there. */
    JdbcAddress administrator(int port);

    /** A database's owner, in that database. */
    JdbcAddress owner(int port, String database);

    /** Run once by the administrator on a new server: makes the owner. */
    List<String> firstStatements();

    String createDatabase(String name);

    /** An empty place for tables that nobody else uses, in the cheapest way there is. */
    default JdbcAddress freshSchema(DatabaseServer server) {
        return server.fresh();
    }

    /** How to read what clients send to the server. */
    Supplier<Wire> wire();
}
