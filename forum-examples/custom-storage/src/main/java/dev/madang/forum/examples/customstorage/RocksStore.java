package dev.madang.forum.examples.customstorage;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.TransactionDB;
import org.rocksdb.TransactionDBOptions;
import org.rocksdb.TransactionOptions;
import org.rocksdb.WriteOptions;

/** The open store: runs each intent as one transaction, or on one snapshot. */
final class RocksStore {

    private static final int ATTEMPTS = 10;

    private final Options options = new Options().setCreateIfMissing(true);
    private final TransactionDBOptions locking = new TransactionDBOptions();
    private final TransactionOptions transactions = new TransactionOptions().setDeadlockDetect(true);
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final TransactionDB db;
    private final AtomicLong lastPost;

    /** Held for reading by whoever uses the native store, so that it is not closed under them. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    RocksStore(Path directory, Duration lockTimeout) {
        locking.setTransactionLockTimeout(lockTimeout.toMillis());
        locking.setDefaultLockTimeout(lockTimeout.toMillis());
        try {
            Files.createDirectories(directory);
            db = TransactionDB.open(options, locking, directory.toString());
        } catch (RocksDBException | IOException e) {
            closeOptions();
            throw new StorageException(Outcome.NOT_DONE, "open", e);
        }
        lastPost = new AtomicLong(read(RocksStore::highestPost));
    }

    private static long highestPost(Reading reading) {
        Key posts = Key.of(Table.POST);
        try (Cursor cursor = reading.descending(posts, posts.end())) {
            return cursor.next() ? cursor.key().after(posts).number() : 0;
        }
    }

    /**
     * An id that no post had. Posts are never deleted, so that the highest one stored says where to go on after an
     * opening.
     */
    long nextPost() {
        return lastPost.incrementAndGet();
    }

    <T> T read(Function<Reading, T> intent) {
        return whileOpen(() -> {
            try (SnapshotReading reading = new SnapshotReading(db)) {
                return intent.apply(reading);
            }
        });
    }

    /**
     * Runs {@code intent} and commits what it did. It runs again, from its beginning, when another one was in the
     * way.
     */
    <T> T write(Function<Writing, T> intent) {
        return whileOpen(() -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    return once(intent);
                } catch (Contended e) {
                    if (attempt == ATTEMPTS) {
                        throw new StorageException(Outcome.NOT_DONE, "contention", e);
                    }
                }
            }
        });
    }

    private <T> T once(Function<Writing, T> intent) {
        try (RocksTransaction transaction = new RocksTransaction(db, db.beginTransaction(synced, transactions))) {
            T answer = intent.apply(transaction);
            transaction.commit();
            return answer;
        }
    }

    private <T> T whileOpen(Supplier<T> operation) {
        Lock lock = use.readLock();
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the storage is closed");
            }
            return operation.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what is going on, and lets go of the directory. */
    void close() {
        Lock lock = use.writeLock();
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                db.close();
                closeOptions();
            }
        } finally {
            lock.unlock();
        }
    }

    private void closeOptions() {
        synced.close();
        transactions.close();
        locking.close();
        options.close();
    }

    static {
        RocksDB.loadLibrary();
    }
}
