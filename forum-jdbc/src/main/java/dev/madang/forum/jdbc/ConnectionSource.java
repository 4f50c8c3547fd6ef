package dev.madang.forum.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a storage that joins the host's transactions takes its connections from: a framework that binds connections to threads, such as
 * Spring's {@code TransactionAwareDataSourceProxy::getConnection}.
 *
 * <p>Outside of a transaction it must give connections that commit by themselves: nobody else ends what is done on them. The host's
 * transactions are best READ COMMITTED; a snapshot from before hides what another node has just made.
 */
@FunctionalInterface
public interface ConnectionSource {
    /**
     * The connection of the caller's transaction. It is closed after each intent, which for a connection that a framework has bound means
     * that it is given back.
     *
     * <p>A connection with autocommit off is in the host's transaction, and only the host commits it or rolls it back. With autocommit on
     * there is no such transaction, and the intent is one of its own.
     */
    Connection get() throws SQLException;
}
