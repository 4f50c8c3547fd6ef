package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a storage: looks at the server, sees to the schema, and puts the parts together. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final int MOST_ATTEMPTS = 12;

    private final JdbcForumStorageBuilder settings;

    Opening(JdbcForumStorageBuilder settings) {
        this.settings = settings;
    }

    private record Server(Dialect dialect, int isolation, Optional<H2File> file) {}

    JdbcForumStorage open() {
        Server server = asked(this::look);
        if (settings.joins()) {
            asked(settings.source(), Opening::warnOfHeldConnections);
        }
        Tables tables = new Tables(server.dialect(), settings.qualifiedPrefix());
        seeToSchema(tables);
        Connections connections = new Connections(new AtomicBoolean(), settings.statementTimeout());
        OwnTransactions.Manner manner = manner(server);
        Transactions writes = transactions(connections.of(settings.source()), manner);
        Transactions reads = settings.replica()
                .map(replica -> reading(connections, replica, server.dialect()))
                .orElse(writes);
        Roles roles = new Roles(writes, reads, tables, settings.joins() ? 1 : settings.groupCommit());
        return new JdbcForumStorage(roles, tables, connections, manner, settings.closing());
    }

    private OwnTransactions.Manner manner(Server server) {
        return OwnTransactions.Manner.of(
                Isolation.readCommitted(server.dialect(), server.isolation()),
                new Attempts(MOST_ATTEMPTS, settings.waiter()),
                server.file().<WriteAccess>map(this::singleWriter).orElse(WriteAccess.FREE));
    }

    private SingleWriter singleWriter(H2File file) {
        Duration timeout = settings.statementTimeout();
        return SingleWriter.of(file.path(), timeout.isZero() ? file.lockTimeout() : timeout);
    }

    /** A replica is of the same product, with connections that are set up in a way of their own. */
    private Transactions reading(Connections connections, DataSource replica, Dialect primary) {
        ConnectionSource source = replica::getConnection;
        Server server = asked(source, Opening::read);
        if (server.dialect() != primary) {
            throw new IllegalArgumentException(
                    "The replica is " + server.dialect().product() + ", the database is " + primary.product());
        }
        return new OwnTransactions(connections.of(source), manner(server));
    }

    private static Server read(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection.getMetaData());
        int isolation = connection.getTransactionIsolation();
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        return new Server(dialect, isolation, Optional.empty());
    }

    private Transactions transactions(Jdbi jdbi, OwnTransactions.Manner manner) {
        return settings.joins()
                ? new HostTransactions(jdbi, new OwnTransactions(jdbi, manner.ofHosts()))
                : new OwnTransactions(jdbi, manner);
    }

    private Server look(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection.getMetaData());
        if (dialect == Dialect.H2 && isOutsideOfTransactions(connection)) {
            writeAtOnce(connection);
        }
        Durability.check(connection, dialect);
        Optional<H2File> file = dialect == Dialect.H2 ? H2File.of(connection) : Optional.empty();
        return new Server(dialect, connection.getTransactionIsolation(), file);
    }

    /** Else a setting of the database would commit what the host has begun. */
    private boolean isOutsideOfTransactions(Connection connection) throws SQLException {
        return !settings.joins() || settings.migrating().isPresent() || connection.getAutoCommit();
    }

    private static boolean warnOfHeldConnections(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            LOG.warn(
                    "The forum joins transactions over connections that come with autocommit off. Unless it was opened within a transaction,"
                            + " nobody commits what it writes outside of one: let them come with autocommit on there");
        }
        return connection.getAutoCommit();
    }

    /** H2 else acknowledges what it will write half a second later. */
    private static void writeAtOnce(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
        } catch (SQLException e) {
            LOG.warn("WRITE_DELAY could not be set: {}", DatabaseFailure.of(e).getMessage());
        }
    }

    private void seeToSchema(Tables tables) {
        if (settings.schemaMode() == SchemaMode.NONE) {
            return;
        }
        OptionalInt found = asked(connection -> SchemaCheck.version(connection, tables));
        if (settings.schemaMode() == SchemaMode.VALIDATE) {
            SchemaCheck.require(found, tables);
            return;
        }
        SchemaCheck.refuseNewer(found, tables);
        if (found.isEmpty() || found.getAsInt() < SchemaScript.VERSION) {
            FlywayPresence.require(tables.dialect());
            FlywaySchema.migrate(settings.migrating().orElseThrow(), tables, settings.schema(), settings.waiter());
            SchemaCheck.require(asked(connection -> SchemaCheck.version(connection, tables)), tables);
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        return asked(settings.inspecting(), connection -> {
            T answer = question.ask(connection);
            if (!settings.joins() && !connection.getAutoCommit()) {
                connection.rollback();
            }
            return answer;
        });
    }

    private static <T> T asked(ConnectionSource source, Question<T> question) {
        try (Connection connection = Connections.lent(source)) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new StorageException(Outcome.NOT_DONE, Fault.CONNECTION.reason(), DatabaseFailure.of(e));
        }
    }
}
