package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection for one operation. Given back as it came, or not at all. */
final class Lease {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final Handle handle;
    private final Connection connection;
    private boolean sound = true;
    /** Still true at the end where something unforeseen ended the work, an Error too: then it is rolled back, and no half is committed. */
    private boolean underWay;

    private @Nullable Boolean autoCommitBefore;
    private @Nullable Isolation changed;

    Lease(Handle handle) {
        this.handle = handle;
        this.connection = handle.getConnection();
    }

    /** Reads in whatever mode the connection is in, and leaves no transaction open. */
    <T> T read(Work<T> work) {
        underWay = true;
        try {
            T answer = work.in(handle);
            endReading();
            underWay = false;
            return answer;
        } catch (RuntimeException | SQLException e) {
            giveUp();
            throw Verdict.beforeCommit(e);
        }
    }

    /** By a COMMIT: after a ROLLBACK H2 forgets all statements that it has made ready, which costs more than the reading. */
    private void endReading() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    /** One statement that commits itself. */
    <T> T statement(Work<T> work) {
        autoCommit(true);
        sound = false;
        try {
            T answer = work.in(handle);
            sound = true;
            return answer;
        } catch (Exception e) { // Jdbi throws an SQLException undeclared when the closing of a result fails
            sound = true;
            throw Verdict.inStatement(e);
        }
    }

    <T> T transaction(Work<T> work, Isolation isolation) {
        T answer;
        try {
            autoCommit(false);
            underWay = true;
            Isolation here = isolation.of(connection);
            changed = here;
            here.begin(connection);
            answer = work.in(handle);
        } catch (RuntimeException | SQLException e) {
            giveUp();
            throw Verdict.beforeCommit(e);
        }
        commit();
        return answer;
    }

    private void commit() {
        try {
            connection.commit();
            underWay = false;
        } catch (SQLException e) {
            giveUp();
            throw Verdict.inCommit(e);
        }
    }

    private void autoCommit(boolean on) {
        try {
            boolean before = connection.getAutoCommit();
            if (before != on) {
                autoCommitBefore = before;
                connection.setAutoCommit(on);
            }
        } catch (SQLException e) {
            throw new StorageException(Outcome.NOT_DONE, Fault.CONNECTION.reason(), DatabaseFailure.of(e));
        }
    }

    /** Rolls back. Where that fails the connection is not used again, since restoring its mode could commit what is left open. */
    private void giveUp() {
        underWay = false;
        sound = false;
        try {
            insist(this::rollBack);
            sound = true;
        } catch (SQLException e) {
            LOG.debug(
                    "What failed could not be rolled back: {}",
                    DatabaseFailure.of(e).getMessage());
        }
    }

    private void rollBack() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    /** A step by which a connection is given back as it came. Made again it does no harm. */
    private interface Step {
        void make() throws SQLException;
    }

    /** Where the connection lives a step is made once more: of one that is cut a pool may learn too late, and lend it to somebody else. */
    private void insist(Step step) throws SQLException {
        try {
            step.make();
        } catch (SQLException e) {
            if (connection.isClosed()) {
                throw e;
            }
            step.make();
        }
    }

    /** Throws no exception: the operation has its answer already. */
    void end() {
        try {
            if (!isRestored()) {
                cut();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug(
                    "A connection that failed could not be cut: {}",
                    DatabaseFailure.of(e).getMessage());
        } finally {
            giveBack();
        }
    }

    private boolean isRestored() {
        if (underWay) {
            giveUp();
        }
        if (!sound) {
            return false;
        }
        try {
            insist(this::restore);
            return true;
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    private void giveBack() {
        try {
            handle.close();
        } catch (JdbiException e) {
            giveBackAgain();
        }
    }

    /** Nothing happens to what is closed; what failed before it was given back would be missing in its pool. */
    private void giveBackAgain() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug(
                    "A connection could not be given back: {}",
                    DatabaseFailure.of(e).getMessage());
        }
    }

    /** Closes the connection itself, and not only the pool's hold on it: H2 does nothing on {@code abort}. */
    private void cut() throws SQLException {
        connection.abort(Runnable::run);
        if (!connection.isClosed()) {
            connection.unwrap(Connection.class).close();
        }
    }

    private void restore() throws SQLException {
        if (changed != null) {
            changed.end(connection);
        }
        if (autoCommitBefore != null) {
            connection.setAutoCommit(autoCommitBefore);
        }
    }
}
