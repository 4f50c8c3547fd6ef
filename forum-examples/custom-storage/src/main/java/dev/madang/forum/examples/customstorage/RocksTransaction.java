package dev.madang.forum.examples.customstorage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.Transaction;
import org.rocksdb.TransactionDB;

/** A transaction of the store. Closed without a commit, it has done nothing. */
final class RocksTransaction implements Writing, AutoCloseable {

    private final TransactionDB db;
    private final Transaction transaction;
    private final ReadOptions options = new ReadOptions();
    private @Nullable SnapshotReading before;
    private boolean changed;

    RocksTransaction(TransactionDB db, Transaction transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** Makes all of it durable and visible at once. What changed nothing costs no write. */
    void commit() {
        if (changed) {
            try {
                transaction.commit();
            } catch (RocksDBException e) {
                throw Failures.atCommit(e);
            }
        }
    }

    @Override
    public Optional<In> lock(Key key) {
        try {
            return Optional.ofNullable(transaction.getForUpdate(options, key.bytes(), true))
                    .map(In::new);
        } catch (RocksDBException e) {
            throw Failures.beforeCommit(e);
        }
    }

    @Override
    public Optional<In> get(Key key) {
        try {
            return Optional.ofNullable(transaction.get(options, key.bytes())).map(In::new);
        } catch (RocksDBException e) {
            throw Failures.beforeCommit(e);
        }
    }

    @Override
    public void put(Key key, Out value) {
        changed = true;
        try {
            transaction.put(key.bytes(), value.bytes());
        } catch (RocksDBException e) {
            throw Failures.beforeCommit(e);
        }
    }

    @Override
    public void delete(Key key) {
        changed = true;
        try {
            transaction.delete(key.bytes());
        } catch (RocksDBException e) {
            throw Failures.beforeCommit(e);
        }
    }

    @Override
    public Cursor ascending(Key from, Key to) {
        ReadOptions own = new ReadOptions();
        return Cursor.ascending(own, transaction.getIterator(own), from, to);
    }

    @Override
    public Cursor descending(Key from, Key to) {
        ReadOptions own = new ReadOptions();
        return Cursor.descending(own, transaction.getIterator(own), from, to);
    }

    @Override
    public Reading before() {
        if (before == null) {
            before = new SnapshotReading(db);
        }
        return before;
    }

    @Override
    public void close() {
        if (before != null) {
            before.close();
        }
        options.close();
        transaction.close();
    }
}
