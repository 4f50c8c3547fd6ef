package dev.madang.forum.examples.customstorage;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * What a failure of the store means for the intent. The store's messages name files and reasons, never keys or
 * values.
 */
final class Failures {

    private Failures() {}

    /** Nothing was handed over to be written yet. */
    static RuntimeException beforeCommit(RocksDBException e) {
        return isContention(e) ? new Contended(e) : new StorageException(Outcome.NOT_DONE, "io", e);
    }

    /**
     * What failed while the log was written may be in the log all the same, and then is there after the next opening.
     */
    static RuntimeException atCommit(RocksDBException e) {
        return isContention(e) ? new Contended(e) : new StorageException(Outcome.UNKNOWN, "commit", e);
    }

    /** The codes by which the store says that a lock or a newer write was in the way. */
    private static boolean isContention(RocksDBException e) {
        Status status = e.getStatus();
        if (status == null) {
            return false;
        }
        return switch (status.getCode()) {
            case Busy, TimedOut, TryAgain -> true;
            default -> false;
        };
    }
}
