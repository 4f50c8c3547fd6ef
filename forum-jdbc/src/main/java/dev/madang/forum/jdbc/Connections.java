package dev.madang.forum.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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
            return source.get();
        }));
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
            statements.setQueryTimeout((int) Math.max(1, statementTimeout.toSeconds()));
        }
        return jdbi;
    }
}
