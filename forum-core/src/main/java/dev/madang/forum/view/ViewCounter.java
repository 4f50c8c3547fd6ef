package dev.madang.forum.view;

import dev.madang.forum.post.PostId;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Counts views that a rule has accepted. Thread-safe.
 *
 * <p>What a reader is shown is what is stored and what waits. While a flush is on its way, one who read the storage cannot know whether it held
 * that flush already. So {@link #mark()} is taken before the storage is read, and where {@link #pending(PostId, long)} then does not know,
 * {@link #totals} asks the storage for counts together with the last flush that is in them.
 */
public interface ViewCounter extends AutoCloseable {

    /**
     * Counts one view, now. Never throws because of the storage: reading goes on while it is away. Buffered, it allocates nothing for a post that has
     * views waiting, if the clock's {@link java.time.Clock#millis()} does not.
     *
     * @return whether it was counted, and not dropped
     */
    boolean record(PostId post);

    /** The same for a view at a given time, to the millisecond. */
    boolean record(PostId post, Instant at);

    /** What to give to {@link #pending(PostId, long)} for what is read from the storage after now. */
    long mark();

    /** Views of a post that are counted and were not in the storage when it was read, after {@code mark}. Empty when that cannot be known. */
    OptionalLong pending(PostId post, long mark);

    /** Views of a post that are counted and not known to be in the storage. */
    long pending(PostId post);

    /**
     * All views of some posts: what is stored and what waits, for each post at one moment of the call. One call of the storage.
     *
     * @throws dev.madang.forum.StorageException when the storage fails
     */
    Map<PostId, Long> totals(Set<PostId> posts);

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
     * @throws dev.madang.forum.StorageException when the last flush fails; its views are lost, unless a journal keeps them for the next start
     */
    @Override
    void close();
}
