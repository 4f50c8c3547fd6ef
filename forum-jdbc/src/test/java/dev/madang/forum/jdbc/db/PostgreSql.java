package dev.madang.forum.jdbc.db;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. The server itself is the child process, not {@code pg_ctl}: of a server that is nobody's child a kill
 * leaves a zombie, whose process id keeps the data directory locked.
 */
final class PostgreSql implements ServerProduct {

    private static final String OWNER = "madang";
    /** For benchmarks, which begin with a checkpoint. The role came with PostgreSQL 15. */
    private static final String MAY_CHECKPOINT = """
        DO $$ BEGIN
          IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'pg_checkpoint') THEN GRANT pg_checkpoint TO %s; END IF;
        END $$
        """.formatted(OWNER);

    private @Nullable JdbcAddress shared;
    private int schemas;

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void initialize(Path data, List<String> settings, Path log) {
        List<String> initdb = List.of(
                program("initdb"),
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
        ServerProcess.run(initdb, log);
    }

    @Override
    public List<String> command(Path data, int port, List<String> settings) {
        List<String> command =
                new ArrayList<>(List.of(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public JdbcAddress administrator(int port) {
        return new JdbcAddress(url(port, "postgres"), "postgres", "");
    }

    @Override
    public JdbcAddress owner(int port, String database) {
        return new JdbcAddress(url(port, database), OWNER, "");
    }

    @Override
    public List<String> firstStatements() {
        return List.of("CREATE ROLE " + OWNER + " LOGIN", MAY_CHECKPOINT);
    }

    @Override
    public String createDatabase(String name) {
        return "CREATE DATABASE " + name + " OWNER " + OWNER;
    }

    @Override
    public synchronized JdbcAddress freshSchema(DatabaseServer server) {
        if (shared == null) {
            shared = server.fresh();
        }
        String schema = "schema_" + ++schemas;
        Sql.run(shared.dataSource(), "CREATE SCHEMA " + schema);
        return shared.with("currentSchema", schema);
    }

    @Override
    public Supplier<Wire> wire() {
        return PostgreSqlWire::new;
    }

    private static String program(String name) {
        return ServerPrograms.postgreSql().resolve("bin").resolve(name).toString();
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
