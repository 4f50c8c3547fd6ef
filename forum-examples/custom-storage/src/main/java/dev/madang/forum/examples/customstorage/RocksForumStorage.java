package dev.madang.forum.examples.customstorage;

import dev.madang.forum.StorageException;
import dev.madang.forum.storage.BoardStorage;
import dev.madang.forum.storage.CommentStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.storage.ListStorage;
import dev.madang.forum.storage.MaintenanceStorage;
import dev.madang.forum.storage.MemberStorage;
import dev.madang.forum.storage.PostStorage;
import dev.madang.forum.storage.TransferStorage;
import dev.madang.forum.storage.ViewStorage;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A forum in a directory, kept by RocksDB. Thread-safe: every intent is one transaction or reads one snapshot, so
 * that all are linearizable. What was acknowledged is on disk. One process at a time opens a directory.
 *
 * <p>RocksDB is native code: a virtual thread that waits in it for a lock or for the disk keeps its carrier thread.
 */
public final class RocksForumStorage implements ForumStorage {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

    private final RocksStore store;

    RocksForumStorage(RocksStore store) {
        this.store = store;
    }

    /**
     * Opens the forum in {@code directory}, which is made if it is not there.
     *
     * @throws StorageException when it cannot be opened, as when another process has it open
     */
    public static RocksForumStorage open(Path directory) {
        return new RocksForumStorage(new RocksStore(directory, LOCK_TIMEOUT));
    }

    /** What tests change behind the storage's back. */
    RocksStore store() {
        return store;
    }

    @Override
    public BoardStorage boards() {
        return new RocksBoards(store);
    }

    @Override
    public PostStorage posts() {
        return new RocksPosts(store);
    }

    @Override
    public ListStorage lists() {
        return new RocksLists(store);
    }

    @Override
    public CommentStorage comments() {
        return new RocksComments(store);
    }

    @Override
    public ViewStorage views() {
        return new RocksViews(store);
    }

    @Override
    public MemberStorage members() {
        return new RocksMembers(store);
    }

    @Override
    public TransferStorage transfer() {
        return new RocksTransfer(store);
    }

    @Override
    public MaintenanceStorage maintenance() {
        return new RocksMaintenance(store);
    }

    @Override
    public void close() {
        store.close();
    }
}
