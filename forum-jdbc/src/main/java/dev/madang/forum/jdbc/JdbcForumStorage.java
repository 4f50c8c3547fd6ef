package dev.madang.forum.jdbc;

import dev.madang.forum.Violations;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.TransferStorage;
import dev.madang.forum.storage.ViewStorage;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * A forum in a database: H2, PostgreSQL or MariaDB.
 *
 * <pre>{@code
 * try (JdbcForumStorage storage = JdbcForumStorage.open(dataSource)) {
 *     Forum forum = Forum.builder().storage(storage).build();
 * }
 * }</pre>
 *
 * <p>Each intent takes one connection and runs one transaction; a pool of one is enough. What the database rolled back (a deadlock, a lock that
 * was waited for too long) is run again as a whole, a bounded number of times. Any number of storages, in any number of processes, may share a
 * database. Thread-safe.
 *
 * <p>{@link #joining} and {@link #on} write within transactions of the host's instead.
 */
public final class JdbcForumStorage implements ForumStorage {

    private final Roles roles;
    private final Tables tables;
    private final Connections connections;
    private final OwnTransactions.Manner manner;
    private final Runnable closing;

    JdbcForumStorage(
            Roles roles, Tables tables, Connections connections, OwnTransactions.Manner manner, Runnable closing) {
        this.roles = roles;
        this.tables = tables;
        this.connections = connections;
        this.manner = manner;
        this.closing = closing;
    }

    /** A storage in the host's database, whose tables are made or brought to this version first. */
    public static JdbcForumStorage open(DataSource dataSource) {
        return builder(dataSource).open();
    }

    /** Settings for a storage in the host's database. */
    public static JdbcForumStorageBuilder builder(DataSource dataSource) {
        Violations.required("dataSource", dataSource);
        return new JdbcForumStorageBuilder(dataSource::getConnection).migratingBy(dataSource);
    }

    /**
     * Settings for a storage with a pool of its own, which {@link #close()} closes. Needs HikariCP.
     *
     * @throws IllegalArgumentException when no driver takes the URL
     * @throws dev.madang.forum.StorageException when the database cannot be reached, or refuses the user
     */
    public static JdbcForumStorageBuilder builder(String url, String user, String password) {
        return JdbcForumStorageBuilder.pooled(
                Violations.required("url", url),
                Violations.required("user", user),
                Violations.required("password", password));
    }

    /**
     * A storage that writes within the host's transactions: what the forum wrote is committed or rolled back with the host's own rows, numbers
     * and counts included.
     *
     * <p>Such a transaction holds the number of its board, or the counts of its post, until the host ends it, and other writers of that board or
     * post wait for it: keep it short. After any exception the host must roll back; a part of an operation may else be stored. Nothing is run
     * again here, since only the host can run its transaction again. A {@code StorageException} of this storage then says {@code NOT_DONE}:
     * nothing is stored unless the host commits.
     *
     * <p>What reads with several statements is of one moment only where the host's transaction is at least REPEATABLE READ, on H2 SERIALIZABLE.
     * At READ COMMITTED others may write between the statements: those of exports, of {@code verify()}, of what was read most, and on H2 and
     * MariaDB those of a far page, one behind the first 200 posts or comments. At REPEATABLE
     * READ and above a comment is held to the board's settings as the transaction sees them; at SERIALIZABLE it may keep writers of posts there
     * waiting, or have either refused as a conflict.
     *
     * <p>On a file of H2 the transactions of one JVM that this library begins take turns, since a kill may else leave half of one; a transaction of
     * the host's is outside of that, and so is another process ({@code AUTO_SERVER}, server mode). Who waits for the host's transaction has the
     * turn meanwhile: the other writers of the file wait then, and not only those of that board or post. After a kill
     * {@code maintenance().verify()} tells, and {@code repair()} mends, counts that are wrong.
     *
     * <p>The tables must be there ({@link SchemaMode#VALIDATE}): making them would end the host's transaction on some databases.
     */
    public static JdbcForumStorage joining(ConnectionSource source) {
        return new JdbcForumStorageBuilder(Violations.required("source", source))
                .joining()
                .open();
    }

    /**
     * The same forum within the transaction of one connection of the host's: plain JDBC. The answer belongs to whoever owns the connection, and
     * needs no closing. All that {@link #joining} says holds.
     */
    public ForumStorage on(Connection connection) {
        Jdbi jdbi = connections.of(Violations.required("connection", connection));
        Transactions within = new HostTransactions(jdbi, new OwnTransactions(jdbi, manner.ofHosts()));
        return new Roles(within, within, tables, 1);
    }

    /**
     * The statements that make the tables, for a host that runs them itself.
     *
     * @param database {@code H2}, {@code PostgreSQL} or {@code MariaDB}
     * @param tablePrefix what the tables' names begin with
     */
    public static String schemaSql(String database, String tablePrefix) {
        return SchemaScript.of(
                        Dialect.named(Violations.required("database", database)),
                        Violations.required("tablePrefix", tablePrefix))
                .text();
    }

    @Override
    public BoardStorage boards() {
        return roles.boards();
    }

    @Override
    public PostStorage posts() {
        return roles.posts();
    }

    @Override
    public ListStorage lists() {
        return roles.lists();
    }

    @Override
    public CommentStorage comments() {
        return roles.comments();
    }

    @Override
    public ViewStorage views() {
        return roles.views();
    }

    @Override
    public MemberStorage members() {
        return roles.members();
    }

    @Override
    public TransferStorage transfer() {
        return roles.transfer();
    }

    @Override
    public MaintenanceStorage maintenance() {
        return roles.maintenance();
    }

    @Override
    public void close() {
        AtomicBoolean closed = connections.closed();
        if (closed.compareAndSet(false, true)) {
            closing.run();
        }
    }
}
