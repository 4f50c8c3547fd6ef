package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * MariaDB, with latin1 for everything that names no character set.
 *
 * <p>The system tables are made as {@code mariadb-install-db} makes them, from the same scripts but for the help
 * texts and the {@code sys} schema.
 */
final class MariaDb implements ServerProduct {

    private static final String OWNER = "madang";
    private static final String PREAMBLE = "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n";
    private static final List<String> SCRIPTS = List.of("system_tables", "performance_tables", "system_tables_data");

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public void initialize(Path data, List<String> settings, Path log) {
        List<String> command = new ArrayList<>(server(data, settings));
        command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine="));
        try {
            Path script = Files.createTempFile("mariadb", ".sql");
            Files.writeString(script, PREAMBLE);
            for (String name : SCRIPTS) {
                Files.write(script, Files.readAllBytes(script(name)), StandardOpenOption.APPEND);
            }
            ServerProcess.run(command, script, log);
            Files.delete(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without {@code --skip-ssl} the server makes a certificate at each start, which takes seconds. */
    @Override
    public List<String> command(Path data, int port, List<String> settings) {
        List<String> command = new ArrayList<>(server(data, settings));
        command.addAll(List.of("--port=" + port, "--bind-address=127.0.0.1", "--socket=server.sock"));
        command.addAll(List.of("--skip-ssl", "--skip-name-resolve"));
        return command;
    }

    @Override
    public String stopSignal() {
        return "TERM";
    }

    @Override
    public JdbcAddress administrator(int port) {
        return new JdbcAddress(url(port, ""), "root", "");
    }

    @Override
    public JdbcAddress owner(int port, String database) {
        return new JdbcAddress(url(port, database), OWNER, "");
    }

    @Override
    public List<String> firstStatements() {
        return List.of(
                "CREATE USER " + OWNER + "@127.0.0.1",
                "GRANT ALL ON `" + DatabaseServer.DATABASE_PREFIX.replace("_", "\\_") + "%`.* TO " + OWNER
                        + "@127.0.0.1");
    }

    @Override
    public String createDatabase(String name) {
        return "CREATE DATABASE " + name;
    }

    @Override
    public Supplier<Wire> wire() {
        return MariaDbWire::new;
    }

    /** A server that starts deletes what it takes for temporary tables of one that crashed: none may share their directory. */
    private static List<String> server(Path data, List<String> settings) {
        Path home = ServerPrograms.mariaDb();
        List<String> command = new ArrayList<>(List.of(
                ServerPrograms.find(home, "bin/mariadbd", "sbin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--tmpdir=" + data,
                "--character-set-server=latin1",
                "--collation-server=latin1_swedish_ci"));
        settings.forEach(setting -> command.add("--" + setting));
        return command;
    }

    private static Path script(String name) {
        String file = name + ".sql";
        return ServerPrograms.find(
                ServerPrograms.mariaDb(),
                "share/mariadb_" + file,
                "share/mysql/mariadb_" + file,
                "share/mysql/mysql_" + file);
    }

    private static String url(int port, String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }
}
