package dev.madang.forum.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How a transaction is kept apart from others.
 *
 * <p>What writes is READ COMMITTED: each operation takes its locks first and reads after, so a fresh snapshot for each statement is what makes
 * it see what the lock protects. Under REPEATABLE READ the same is right too, but is refused and run again more often. What reads with several
 * statements is REPEATABLE READ: one snapshot for all. H2 takes that of the tables of the first statement only, and of all tables where the
 * transaction is SERIALIZABLE.
 *
 * @param dialect the database's differences
 * @param usual what connections come with; {@link Connection#TRANSACTION_NONE} where each may come with another
 * @param wanted what the transaction is to have
 */
record Isolation(Dialect dialect, int usual, int wanted) {

    static Isolation readCommitted(Dialect dialect, int usual) {
        return new Isolation(dialect, usual, Connection.TRANSACTION_READ_COMMITTED);
    }

    /** The same for one snapshot of all tables. */
    Isolation snapshot() {
        boolean isOfAllTables = dialect != Dialect.H2;
        return new Isolation(
                dialect,
                usual,
                isOfAllTables ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_SERIALIZABLE);
    }

    /** The same for connections that may each come with another isolation: a host's own. */
    Isolation whateverIsUsual() {
        return new Isolation(dialect, Connection.TRANSACTION_NONE, wanted);
    }

    /** The same for one connection. H2's is asked what {@link #end} is to put back; elsewhere {@link #begin} leaves nothing to be put back. */
    Isolation of(Connection connection) throws SQLException {
        return dialect == Dialect.H2 && usual == Connection.TRANSACTION_NONE
                ? new Isolation(dialect, connection.getTransactionIsolation(), wanted)
                : this;
    }

    boolean isUsual() {
        return usual == wanted;
    }

    /** Isolates the transaction that is about to begin; with autocommit off and nothing asked yet. */
    void begin(Connection connection) throws SQLException {
        if (isUsual()) {
            return;
        }
        if (dialect == Dialect.H2) {
            connection.setTransactionIsolation(wanted);
            return;
        }
        // For one transaction only: nothing is left to be put back.
        String level = wanted == Connection.TRANSACTION_READ_COMMITTED ? "READ COMMITTED" : "REPEATABLE READ";
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL " + level);
        }
    }

    /** Gives the connection back as it came, where {@link #begin} changed more than one transaction. */
    void end(Connection connection) throws SQLException {
        if (!isUsual() && dialect == Dialect.H2) {
            connection.setTransactionIsolation(usual);
        }
    }
}
