package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private record Server(Dialect dialect, int isolation, boolean isFile) {}

    JdbcForumStorage open() {
        Server server = asked(this::look);
        if (settings.joins()) {
            asked(settings.source(), Opening::warnOfHeldConnections);
        }
        Tables tables = new Tables(server.dialect(), settings.qualifiedPrefix());
        seeToSchema(tables);
        Connections connections = new Connections(new AtomicBoolean(), settings.statementTimeout());
        OwnTransactions.Manner manner = new OwnTransactions.Manner(
                Isolation.readCommitted(server.dialect(), server.isolation()),
                new Attempts(MOST_ATTEMPTS, settings.waiter()));
        Transactions usual = transactions(connections.of(settings.source()), manner);
        Transactions writes = server.isFile() && !settings.joins() ? new SingleWriter(usual) : usual;
        Transactions reads = settings.replica()
                .<Transactions>map(replica ->
                        new OwnTransactions(connections.of((ConnectionSource) replica::getConnection), manner))
                .orElse(writes);
        Roles roles = new Roles(writes, reads, tables, settings.joins() ? 1 : settings.groupCommit());
        return new JdbcForumStorage(roles, tables, connections, manner, settings.closing());
    }

    private Transactions transactions(Jdbi jdbi, OwnTransactions.Manner manner) {
        Transactions own = new OwnTransactions(jdbi, manner);
        return settings.joins() ? new HostTransactions(jdbi, own) : own;
    }

    private Server look(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection.getMetaData());
        if (dialect == Dialect.H2 && isOutsideOfTransactions(connection)) {
            writeAtOnce(connection);
        }
        Durability.check(connection, dialect);
        boolean isFile = dialect == Dialect.H2 && Durability.isFile(connection);
        return new Server(dialect, connection.getTransactionIsolation(), isFile);
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
        try (Connection connection = source.get()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new StorageException(Outcome.NOT_DONE, Fault.CONNECTION.reason(), DatabaseFailure.of(e));
        }
    }
}
