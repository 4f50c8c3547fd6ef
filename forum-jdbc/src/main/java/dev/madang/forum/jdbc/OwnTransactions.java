package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.sql.SQLException;
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
     */
    record Manner(Isolation isolation, Attempts attempts) {}

    private final Jdbi jdbi;
    private final Isolation isolation;
    private final Attempts attempts;

    OwnTransactions(Jdbi jdbi, Manner manner) {
        this.jdbi = jdbi;
        this.isolation = manner.isolation();
        this.attempts = manner.attempts();
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
        return attempts.of(attempt -> leased(lease -> lease.transaction(work, isolation)));
    }

    @Override
    public <T> T writeAtOnce(Work<T> work) {
        return attempts.of(attempt -> leased(lease ->
                attempt == 1 && isolation.isUsual() ? lease.statement(work) : lease.transaction(work, isolation)));
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
            throw new StorageException(Outcome.NOT_DONE, reason(e), DatabaseFailure.of(e));
        }
    }

    private static String reason(JdbiException failure) {
        SQLException sql = DatabaseFailure.sqlOf(failure);
        Fault fault = Fault.of(sql);
        return fault == Fault.OTHER ? Fault.CONNECTION.reason() : fault.reason();
    }

    /** What is done with a connection while it is held. */
    private interface Use<T> {
        T of(Lease lease);
    }
}
