package dev.madang.forum.tck;

import dev.madang.forum.maintenance.Discrepancy;
import dev.madang.forum.post.PostNumber;
import dev.madang.forum.storage.ForumStorage;
import java.util.Set;

/**
 * How the kit gets at a storage: the one thing that an adapter's author writes.
 *
 * <p>Tests of one class run one after another. A test uses one storage at a time, opened by {@link #fresh} or {@link #reopen}, and hands it
 * to {@link #dispose} at its end.
 */
public interface StorageFixture {

    /** What failures call the storage, such as {@code H2}. */
    String name();

    /** A storage that holds nothing. What earlier ones held may be gone. */
    ForumStorage fresh();

    /** Closes {@code storage}, and opens the same data again. */
    ForumStorage reopen(ForumStorage storage);

    /** What the storage can do. */
    Set<Capability> capabilities();

    /** Ends the use of {@code storage}, which may be closed already. */
    default void dispose(ForumStorage storage) {
        storage.close();
    }

    /**
     * Makes a kept count wrong behind the storage's back, for example by an update of its own.
     *
     * @param storage the storage
     * @param count the count
     * @param post a post, whose count is meant, or its board's
     * @return whether the storage keeps such a count, and it is wrong now
     * @throws UnsupportedOperationException when {@link Capability#SKEWABLE} is not declared
     */
    default boolean skew(ForumStorage storage, Discrepancy.Count count, PostNumber post) {
        throw new UnsupportedOperationException(name() + " keeps no count that could be wrong");
    }

    /**
     * Makes what the storage stands on fail once, at the {@code step}-th use from now on: the {@code step}-th call of a driver, for example. The
     * harshest way is that the call does its work and then fails all the same, as when its answer is lost.
     *
     * @param storage the storage
     * @param step from 1
     * @throws UnsupportedOperationException when {@link Capability#BREAKABLE} is not declared
     */
    default void breakAt(ForumStorage storage, int step) {
        throw new UnsupportedOperationException(name() + " cannot be made to fail");
    }

    /**
     * Ends what {@link #breakAt} began: from now on nothing fails.
     *
     * @return whether it failed meanwhile
     */
    default boolean mend(ForumStorage storage) {
        throw new UnsupportedOperationException(name() + " cannot be made to fail");
    }
}
