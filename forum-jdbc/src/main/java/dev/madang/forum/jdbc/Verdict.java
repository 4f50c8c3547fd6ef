package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.jspecify.annotations.Nullable;

/** What a failure means for the operation that it ended. */
final class Verdict {

    private Verdict() {}

    /** For what failed before COMMIT was asked for, and has been or will be rolled back. */
    static RuntimeException beforeCommit(Throwable failure) {
        if (failure instanceof Lost) {
            return new RolledBack(Fault.CONFLICT, failure);
        }
        SQLException sql = DatabaseFailure.sqlOf(failure);
        if (sql == null && failure instanceof RuntimeException bug) {
            return bug;
        }
        Fault fault = Fault.of(sql);
        return fault.isPassing() ? new RolledBack(fault, failure) : failed(Outcome.NOT_DONE, fault, failure);
    }

    /** For a COMMIT that failed: it may have been done, unless its code says that it was rolled back. */
    static RuntimeException inCommit(SQLException failure) {
        return Fault.of(failure) == Fault.CONFLICT
                ? new RolledBack(Fault.CONFLICT, failure)
                : failed(Outcome.UNKNOWN, Fault.of(failure), failure);
    }

    /** For a statement that commits itself: only what the server itself reports about it was surely rolled back. */
    static RuntimeException inStatement(Exception failure) {
        boolean never = failure instanceof Lost || failure instanceof UnableToCreateStatementException;
        SQLException sql = DatabaseFailure.sqlOf(failure);
        if (never || sql == null || ServerReport.isAbout(sql)) {
            return beforeCommit(failure);
        }
        return failed(Outcome.UNKNOWN, Fault.of(sql), failure);
    }

    private static StorageException failed(Outcome outcome, Fault fault, @Nullable Throwable failure) {
        return new StorageException(outcome, fault.reason(), failure == null ? null : DatabaseFailure.of(failure));
    }
}
