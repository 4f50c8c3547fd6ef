package dev.madang.forum.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.madang.forum.StorageException;
import dev.madang.forum.Violations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Settings for a {@link JdbcForumStorage}. Not thread-safe. */
public final class JdbcForumStorageBuilder {

    private final ConnectionSource source;
    private @Nullable DataSource migrating;
    private @Nullable DataSource replica;
    private SchemaMode schemaMode = SchemaMode.MIGRATE;
    private String tablePrefix = "forum_";
    private Optional<String> schema = Optional.empty();
    private Duration statementTimeout = Duration.ZERO;
    private int groupCommit = 64;
    private boolean joins;
    private Waiter waiter = Waiter.JITTER;
    private Runnable closing = () -> {};

    JdbcForumStorageBuilder(ConnectionSource source) {
        this.source = source;
    }

    static JdbcForumStorageBuilder pooled(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setPoolName("forum");
        config.setExceptionOverride(new DeadConnections());
        HikariDataSource pool = connect(config);
        JdbcForumStorageBuilder builder = JdbcForumStorage.builder((DataSource) pool);
        builder.closing = pool::close;
        return builder;
    }

    private static HikariDataSource connect(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StorageException(StorageException.Outcome.NOT_DONE, "connection", DatabaseFailure.of(e));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no driver on the class path takes this JDBC URL", e);
        }
    }

    JdbcForumStorageBuilder migratingBy(DataSource dataSource) {
        this.migrating = dataSource;
        return this;
    }

    JdbcForumStorageBuilder joining() {
        this.joins = true;
        this.schemaMode = SchemaMode.VALIDATE;
        return this;
    }

    JdbcForumStorageBuilder waiter(Waiter waiter) {
        this.waiter = waiter;
        return this;
    }

    /** What becomes of the schema; {@link SchemaMode#MIGRATE} unless said. */
    public JdbcForumStorageBuilder schemaMode(SchemaMode mode) {
        this.schemaMode = Violations.required("mode", mode);
        return this;
    }

    /** What the tables' names begin with: {@code forum_} unless said. A letter, then letters, digits and {@code _}; lower case. */
    public JdbcForumStorageBuilder tablePrefix(String prefix) {
        this.tablePrefix = Violations.required("prefix", prefix);
        return this;
    }

    /** The schema (on MariaDB: the database) that the tables are in; that of the connections unless said. */
    public JdbcForumStorageBuilder schema(String schema) {
        this.schema = Optional.of(Violations.required("schema", schema));
        return this;
    }

    /**
     * After how long a statement is given up, in whole seconds; never unless said. The operation is then not done.
     *
     * <p>On a file of H2, where one writes at a time, it is also the longest that an attempt waits for its turn; unless said, H2's own {@code
     * LOCK_TIMEOUT} is. Like any wait for a lock that was too long it is made again, at most twelve times in all, and ends in {@code NOT_DONE},
     * reason {@code lock-timeout}.
     *
     * <p>A server that the network does not reach any more is noticed by the driver's own {@code socketTimeout} only. Give it a little more
     * than this: who waits to share a commit waits as long as the one who makes it ({@link #groupCommit}).
     */
    public JdbcForumStorageBuilder statementTimeout(Duration timeout) {
        this.statementTimeout = Violations.required("timeout", timeout);
        return this;
    }

    /**
     * How many new posts, or new comments, may share a commit: 64 unless said, 1 for none. Callers who would wait for each other at one board or
     * post are then stored together by the first of them, and on PostgreSQL and MariaDB those who write to different ones at the same time are too;
     * each gets its own answer. What is written within a transaction of the host's is never shared.
     *
     * <p>A group is one transaction: when the answer to its commit is lost, all of it are told {@code UNKNOWN}. Who waits for such a group is not let go before it is known what became of it: bound that wait by {@link #statementTimeout}, and where
     * the network can swallow an answer by the driver's {@code socketTimeout}. All of a group are then told {@code UNKNOWN}.
     */
    public JdbcForumStorageBuilder groupCommit(int most) {
        this.groupCommit = most;
        return this;
    }

    /**
     * A read-only copy of the database for lists, pages of comments, exports and statistics of views, which may then be a little behind. Single
     * posts and comments are read where they are written, since decisions are made by them. It is of the same product, and is reached when the
     * storage opens, to see how its connections are isolated.
     */
    public JdbcForumStorageBuilder replica(DataSource replica) {
        this.replica = Violations.required("replica", replica);
        return this;
    }

    /** Writes within the host's transactions over this source, and migrates by the data source that the builder began with. */
    public JdbcForumStorageBuilder joining(ConnectionSource hosts) {
        JdbcForumStorageBuilder joined = new JdbcForumStorageBuilder(Violations.required("hosts", hosts));
        joined.migrating = migrating;
        joined.replica = replica;
        joined.schemaMode = schemaMode;
        joined.tablePrefix = tablePrefix;
        joined.schema = schema;
        joined.statementTimeout = statementTimeout;
        joined.closing = closing;
        joined.joins = true;
        return joined;
    }

    /**
     * Opens the storage.
     *
     * @throws IllegalArgumentException naming every setting that is wrong, or the database if it is of another product
     * @throws IllegalStateException when the tables are not there, or of another version, and are not to be migrated
     */
    public JdbcForumStorage open() {
        try {
            check();
            return new Opening(this).open();
        } catch (RuntimeException | Error e) {
            closing.run();
            throw e;
        }
    }

    private void check() {
        List<String> problems = new ArrayList<>();
        if (!Tables.isName(tablePrefix)) {
            problems.add("tablePrefix must be 1 to 30 of a-z, 0-9 and _, beginning with a letter");
        }
        if (schema.isPresent() && !Tables.isName(schema.get())) {
            problems.add("schema must be 1 to 30 of a-z, 0-9 and _, beginning with a letter");
        }
        if (statementTimeout.isNegative()) {
            problems.add("statementTimeout must not be negative");
        }
        if (groupCommit < 1 || groupCommit > 1_000) {
            problems.add("groupCommit must be 1 to 1000");
        }
        if (schemaMode == SchemaMode.MIGRATE && migrating == null) {
            problems.add("schemaMode MIGRATE needs a data source: begin with builder(dataSource)");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    ConnectionSource source() {
        return source;
    }

    /** Where the schema and the server's settings are looked at: outside of the host's transactions, if possible. */
    ConnectionSource inspecting() {
        DataSource outside = migrating;
        return outside == null ? source : outside::getConnection;
    }

    Optional<DataSource> migrating() {
        return Optional.ofNullable(migrating);
    }

    Optional<DataSource> replica() {
        return Optional.ofNullable(replica);
    }

    SchemaMode schemaMode() {
        return schemaMode;
    }

    Optional<String> schema() {
        return schema;
    }

    String qualifiedPrefix() {
        return schema.map(name -> name + ".").orElse("") + tablePrefix;
    }

    Duration statementTimeout() {
        return statementTimeout;
    }

    int groupCommit() {
        return groupCommit;
    }

    boolean joins() {
        return joins;
    }

    Waiter waiter() {
        return waiter;
    }

    Runnable closing() {
        return closing;
    }
}
