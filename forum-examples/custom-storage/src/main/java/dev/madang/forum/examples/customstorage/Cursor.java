package dev.madang.forum.examples.customstorage;

import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Walks over a range of keys. Stands before the first until {@link #next} is called. */
final class Cursor implements AutoCloseable {

    private final ReadOptions options;
    private final RocksIterator rows;
    private final Key from;
    private final Key to;
    private final boolean ascending;
    private boolean begun;

    private Cursor(ReadOptions options, RocksIterator rows, Key from, Key to, boolean ascending) {
        this.options = options;
        this.rows = rows;
        this.from = from;
        this.to = to;
        this.ascending = ascending;
    }

    static Cursor ascending(ReadOptions options, RocksIterator rows, Key from, Key to) {
        return new Cursor(options, rows, from, to, true);
    }

    static Cursor descending(ReadOptions options, RocksIterator rows, Key from, Key to) {
        return new Cursor(options, rows, from, to, false);
    }

    /** Goes one on. Answers whether there is one. */
    boolean next() {
        if (begun) {
            step();
        } else {
            begin();
        }
        if (!rows.isValid()) {
            check();
            return false;
        }
        return ascending ? key().compareTo(to) < 0 : key().compareTo(from) >= 0;
    }

    private void begin() {
        begun = true;
        if (ascending) {
            rows.seek(from.bytes());
            return;
        }
        rows.seekForPrev(to.bytes());
        if (rows.isValid() && key().equals(to)) {
            rows.prev();
        }
    }

    private void step() {
        if (ascending) {
            rows.next();
        } else {
            rows.prev();
        }
    }

    private void check() {
        try {
            rows.status();
        } catch (RocksDBException e) {
            throw Failures.beforeCommit(e);
        }
    }

    Key key() {
        return Key.of(rows.key());
    }

    In value() {
        return new In(rows.value());
    }

    @Override
    public void close() {
        rows.close();
        options.close();
    }
}
