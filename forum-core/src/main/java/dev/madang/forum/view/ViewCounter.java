package dev.madang.forum.view;

import dev.madang.forum.post.PostId;
import java.time.Instant;

/** Counts views that a rule has accepted. Thread-safe. */
public interface ViewCounter extends AutoCloseable {

    /**
     * Counts one view. Never throws because of the storage: reading goes on while it is away.
     *
     * @return whether it was counted, and not dropped
     */
    boolean record(PostId post, Instant at);

    /** Views of a post that are counted and not yet in the storage. */
    long pending(PostId post);

    /**
     * Stores what is pending.
     *
     * @throws dev.madang.forum.StorageException when that fails; it stays pending, and is stored once however often it is tried
     */
    void flush();

    /** What this counter has done so far. */
    CounterStats stats();

    /**
     * Stores what is pending and stops. What is counted afterwards is dropped.
     *
     * @throws dev.madang.forum.StorageException when the last flush fails; its views are lost
     */
    @Override
    void close();
}
