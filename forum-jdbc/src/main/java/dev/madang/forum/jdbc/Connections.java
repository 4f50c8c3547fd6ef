package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Makes Jdbi over the places that connections come from.
 *
 * @param closed whether the storage is closed
 * @param statementTimeout after which a statement is given up; zero for never
 */
record Connections(AtomicBoolean closed, Duration statementTimeout) {

    Jdbi of(ConnectionSource source) {
        return set(Jdbi.create(() -> {
            checkOpen();
            return lent(source);
        }));
    }

    /**
     * A connection of a source.
     *
     * @throws StorageException when there is none to be had, whatever the source throws then: pools have exceptions of their own
     */
    static Connection lent(ConnectionSource source) {
        try {
            return Objects.requireNonNull(source.get(), "connection");
        } catch (SQLException | RuntimeException e) {
            Fault fault = Fault.of(DatabaseFailure.sqlOf(e));
            String reason = fault == Fault.OTHER ? Fault.CONNECTION.reason() : fault.reason();
            throw new StorageException(Outcome.NOT_DONE, reason, DatabaseFailure.of(e));
        }
    }

    /** Over one connection that is the host's and stays open. */
    Jdbi of(Connection connection) {
        return set(Jdbi.create(new org.jdbi.v3.core.ConnectionFactory() {
            @Override
            public Connection openConnection() {
                checkOpen();
                return connection;
            }

            @Override
            public void closeConnection(Connection ignored) throws SQLException {
                // The host closes what the host opened.
            }
        }));
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the storage is closed");
        }
    }

    private Jdbi set(Jdbi jdbi) {
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        SqlStatements statements = jdbi.getConfig(SqlStatements.class);
        statements.setTemplateEngine(TemplateEngine.NOP);
        if (!statementTimeout.isZero()) {
            statements.setQueryTimeout((int) Math.min(Integer.MAX_VALUE, Math.max(1, statementTimeout.toSeconds())));
        }
        return jdbi;
    }
}
