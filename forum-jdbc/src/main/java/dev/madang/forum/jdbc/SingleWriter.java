package dev.madang.forum.jdbc;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One writing transaction at a time, its commit included; reading goes on beside it. For H2's files: when H2 stores a commit it takes its maps
 * one by one, and of what others write meanwhile it stores some maps and not the others. A kill before the next commit leaves that half
 * (h2database/h2database#2080). Commits wait for each other there anyway.
 */
final class SingleWriter implements Transactions {

    private final Transactions transactions;
    private final ReentrantLock turn = new ReentrantLock(true);

    SingleWriter(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T read(Work<T> work) {
        return transactions.read(work);
    }

    @Override
    public <T> T snapshot(Work<T> work) {
        return transactions.snapshot(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return alone(() -> transactions.write(work));
    }

    @Override
    public <T> T writeAtOnce(Work<T> work) {
        return alone(() -> transactions.writeAtOnce(work));
    }

    /** The turn comes before the connection: who waits for it holds none that a reader could use. */
    private <T> T alone(Supplier<T> writing) {
        turn.lock();
        try {
            return writing.get();
        } finally {
            turn.unlock();
        }
    }
}
