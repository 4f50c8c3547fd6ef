package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database server that a test owns: it can be killed, stopped, frozen, and started again on the same port and data.
 *
 * <p>Settings are {@code name=value}, as the product spells them ({@code fsync=off},
 * {@code innodb-flush-log-at-trx-commit=0}); what they do not name has the product's default, durability above all.
 * Not thread-safe, but for {@link #fresh} and {@link #freshSchema}.
 */
public final class DatabaseServer implements AutoCloseable {

    /** What the names of the owner's databases begin with. */
    static final String DATABASE_PREFIX = "forum_";

    private final ServerProduct product;
    private final Path directory;
    private final int port = freePort();
    private final ServerProcess process;
    private final AtomicInteger databases = new AtomicInteger();

    private DatabaseServer(ServerProduct product, Path directory, List<String> settings) {
        this.product = product;
        this.directory = directory;
        Path log = directory.resolveSibling(directory.getFileName() + ".log");
        ServerUser.give(directory);
        product.initialize(directory, settings, log);
        process = new ServerProcess(product.command(directory, port, settings), log);
        start();
        product.firstStatements().forEach(this::execute);
    }

    public static DatabaseServer postgres(String... settings) {
        return postgresIn(Workspace.newDirectory("postgresql"), settings);
    }

    /** With its data in the given empty directory, say on a disk that is soon full; the log stands beside it. */
    public static DatabaseServer postgresIn(Path directory, String... settings) {
        return new DatabaseServer(new PostgreSql(), directory, List.of(settings));
    }

    public static DatabaseServer mariaDb(String... settings) {
        return mariaDbIn(Workspace.newDirectory("mariadb"), settings);
    }

    /** With its data in the given empty directory, say on a disk that is soon full; the log stands beside it. */
    public static DatabaseServer mariaDbIn(Path directory, String... settings) {
        return new DatabaseServer(new MariaDb(), directory, List.of(settings));
    }

    public int port() {
        return port;
    }

    /** An empty database, as its owner sees it. */
    public JdbcAddress fresh() {
        String name = DATABASE_PREFIX + databases.incrementAndGet();
        execute(product.createDatabase(name));
        return product.owner(port, name);
    }

    /** Like {@link TestDatabase#freshSchema}. */
    public JdbcAddress freshSchema() {
        return product.freshSchema(this);
    }

    /** For what only an administrator may do: end other sessions, change settings. */
    public JdbcAddress administrator() {
        return product.administrator(port);
    }

    /** Runs a statement as the administrator. */
    public void execute(String sql) {
        Sql.run(administrator().dataSource(), sql);
    }

    /** Stands between clients and this server. */
    public TcpProxy proxy() {
        return TcpProxy.to(port, product.wire());
    }

    /** SIGKILL, as when the machine is switched off, but for what the operating system has not yet written. */
    public void kill() {
        process.kill();
    }

    /** An orderly end, without waiting for clients. */
    public void stop() {
        process.family().end(product.stopSignal());
    }

    /** Starts it again after {@link #kill} or {@link #stop}; it answers when this returns. */
    public void start() {
        process.start();
        Patience.await("an answer from " + product.name(), this::answers);
    }

    /** SIGSTOP: connections stay open, and nobody answers. */
    public void freeze() {
        process.family().freeze();
    }

    public void thaw() {
        process.family().thaw();
    }

    /** Kills the server and deletes its data. */
    @Override
    public void close() {
        process.forget();
        Workspace.delete(directory);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw process.failure("ended instead of answering");
        }
        try (Connection connection = administrator().dataSource().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Below the ports that the system hands out, so that nobody takes it while the server is down. */
    private static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // another one, then
            }
        }
        throw new IllegalStateException("no free port");
    }
}
