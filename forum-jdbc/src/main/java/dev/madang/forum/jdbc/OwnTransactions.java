package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.sql.Connection;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One connection and one transaction for each operation. What the database rolled back is run again as a whole, a bounded number of times.
 *
 * <p>Nothing is caught inside a transaction: what fails there rolls it back, so that no half is ever committed.
 */
final class OwnTransactions implements Transactions {

    /**
     * How transactions are run.
     *
     * @param writing the isolation of what writes
     * @param snapshot the isolation of what reads with several statements
     * @param attempts how often
     * @param access whom each attempt at writing waits for
     */
    record Manner(Isolation writing, Isolation snapshot, Attempts attempts, WriteAccess access) {

        /** Over connections that all come with one isolation. */
        static Manner of(Isolation writing, Attempts attempts, WriteAccess access) {
            return new Manner(writing, writing.snapshot(), attempts, access);
        }

        /**
         * Over a host's own connections, whose isolation may be another than when the storage was opened. What writes is right in any from READ
         * COMMITTED up, and pays no further round trip; H2 is asked, since there the isolation is put back.
         */
        Manner ofHosts() {
            Isolation writes = writing.dialect() == Dialect.H2 ? writing.whateverIsUsual() : writing;
            return new Manner(writes, snapshot.whateverIsUsual(), attempts, access);
        }
    }

    private final Jdbi jdbi;
    private final Isolation writing;
    private final Isolation snapshot;
    private final Attempts attempts;
    private final WriteAccess access;

    OwnTransactions(Jdbi jdbi, Manner manner) {
        this.jdbi = jdbi;
        this.writing = manner.writing();
        this.snapshot = manner.snapshot();
        this.attempts = manner.attempts();
        this.access = manner.access();
    }

    @Override
    public boolean readsOnlyCommitted() {
        return writing.usual() >= Connection.TRANSACTION_READ_COMMITTED;
    }

    @Override
    public <T> T read(Work<T> work) {
        return attempts.of(attempt -> leased(lease -> lease.read(work)));
    }

    @Override
    public <T> T snapshot(Work<T> work) {
        return attempts.of(attempt -> leased(lease -> lease.transaction(work, snapshot)));
    }

    @Override
    public <T> T write(Work<T> work) {
        return written(attempt -> lease -> lease.transaction(work, writing));
    }

    @Override
    public <T> T writeAtOnce(Work<T> work) {
        return written(attempt ->
                lease -> attempt == 1 && writing.isUsual() ? lease.statement(work) : lease.transaction(work, writing));
    }

    /** Between two attempts nobody is kept from writing. */
    private <T> T written(IntFunction<Use<T>> use) {
        return attempts.of(attempt -> access.admit(() -> leased(use.apply(attempt))));
    }

    private <T> T leased(Use<T> use) {
        Lease lease = new Lease(open());
        try {
            return use.of(lease);
        } finally {
            lease.end();
        }
    }

    private Handle open() {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            throw new StorageException(Outcome.NOT_DONE, Fault.CONNECTION.reason(), DatabaseFailure.of(e));
        }
    }

    /** What is done with a connection while it is held. */
    private interface Use<T> {
        T of(Lease lease);
    }
}
