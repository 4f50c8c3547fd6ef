package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Within a transaction of the host's: nothing is committed, rolled back, run again or isolated otherwise here. After a failure the host rolls
 * back. A connection that comes with autocommit on has no such transaction, and gets one for each operation.
 */
final class HostTransactions implements Transactions {

    private final Jdbi jdbi;
    private final Transactions own;

    HostTransactions(Jdbi jdbi, Transactions own) {
        this.jdbi = jdbi;
        this.own = own;
    }

    @Override
    public boolean readsOnlyCommitted() {
        return false;
    }

    @Override
    public <T> T read(Work<T> work) {
        return joined(work, () -> own.read(work));
    }

    @Override
    public <T> T snapshot(Work<T> work) {
        return joined(work, () -> own.snapshot(work));
    }

    @Override
    public <T> T write(Work<T> work) {
        return joined(work, () -> own.write(work));
    }

    @Override
    public <T> T writeAtOnce(Work<T> work) {
        return write(work);
    }

    private <T> T joined(Work<T> work, Supplier<T> outsideOfTransactions) {
        try (Handle handle = jdbi.open()) {
            if (!handle.getConnection().getAutoCommit()) {
                return work.in(handle);
            }
        } catch (JdbiException | SQLException | Lost | Read.Failed e) {
            throw failed(e);
        }
        return outsideOfTransactions.get();
    }

    private static StorageException failed(Exception failure) {
        Fault fault = failure instanceof Lost ? Fault.CONFLICT : Fault.of(DatabaseFailure.sqlOf(failure));
        return new StorageException(Outcome.NOT_DONE, fault.reason(), DatabaseFailure.of(failure));
    }
}
