package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
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
     * @param isolation of what writes
     * @param attempts how often
     * @param access whom each attempt at writing waits for
     */
    record Manner(Isolation isolation, Attempts attempts, WriteAccess access) {}

    private final Jdbi jdbi;
    private final Isolation isolation;
    private final Attempts attempts;
    private final WriteAccess access;

    OwnTransactions(Jdbi jdbi, Manner manner) {
        this.jdbi = jdbi;
        this.isolation = manner.isolation();
        this.attempts = manner.attempts();
        this.access = manner.access();
    }

    @Override
    public <T> T read(Work<T> work) {
        return attempts.of(attempt -> leased(lease -> lease.read(work)));
    }

    @Override
    public <T> T snapshot(Work<T> work) {
        return attempts.of(attempt -> leased(lease -> lease.transaction(work, isolation.snapshot())));
    }

    @Override
    public <T> T write(Work<T> work) {
        return written(attempt -> lease -> lease.transaction(work, isolation));
    }

    @Override
    public <T> T writeAtOnce(Work<T> work) {
        return written(attempt -> lease ->
                attempt == 1 && isolation.isUsual() ? lease.statement(work) : lease.transaction(work, isolation));
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
