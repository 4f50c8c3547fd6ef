package dev.madang.forum.examples.customstorage;

import java.util.Optional;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.Snapshot;
import org.rocksdb.TransactionDB;

/** The store as it was when this was made, whatever is committed meanwhile. */
final class SnapshotReading implements Reading, AutoCloseable {

    private final TransactionDB db;
    private final Snapshot snapshot;
    private final ReadOptions options;

    SnapshotReading(TransactionDB db) {
        this.db = db;
        this.snapshot = db.getSnapshot();
        this.options = options();
    }

    private ReadOptions options() {
        return new ReadOptions().setSnapshot(snapshot);
    }

    @Override
    public Optional<In> get(Key key) {
        try {
            return Optional.ofNullable(db.get(options, key.bytes())).map(In::new);
        } catch (RocksDBException e) {
            throw Failures.beforeCommit(e);
        }
    }

    @Override
    public Cursor ascending(Key from, Key to) {
        ReadOptions own = options();
        return Cursor.ascending(own, db.newIterator(own), from, to);
    }

    @Override
    public Cursor descending(Key from, Key to) {
        ReadOptions own = options();
        return Cursor.descending(own, db.newIterator(own), from, to);
    }

    @Override
    public void close() {
        options.close();
        db.releaseSnapshot(snapshot);
        snapshot.close();
    }
}
