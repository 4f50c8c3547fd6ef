package dev.madang.forum.examples.springhost.engine;

import dev.madang.forum.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The connection that Spring has bound to the transaction of this thread; outside of one, a connection of its own.
 *
 * <p>The forum takes a connection with autocommit off for one whose transaction somebody will commit. A pool can be set to give all of them out
 * so ({@code spring.datasource.hikari.auto-commit=false}); outside of a transaction nobody would commit then, and all would be lost without a
 * word. The pool puts autocommit back.
 */
final class SpringConnections implements ConnectionSource {

    private final DataSource bound;

    SpringConnections(DataSource dataSource) {
        this.bound = new TransactionAwareDataSourceProxy(dataSource);
    }

    @Override
    public Connection get() throws SQLException {
        Connection connection = bound.getConnection();
        if (!TransactionSynchronizationManager.isActualTransactionActive() && !connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return connection;
    }
}
