package dev.madang.forum.tck.selftest;

import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.tck.Capability;
import dev.madang.forum.tck.StorageFixture;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The in-memory storage with something changed about it.
 *
 * @param name what failures call it
 * @param change what is changed
 */
record SeededFixture(String name, UnaryOperator<ForumStorage> change) implements StorageFixture {

    @Override
    public ForumStorage fresh() {
        return change.apply(new InMemoryForumStorage());
    }

    @Override
    public ForumStorage reopen(ForumStorage storage) {
        storage.close();
        return fresh();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }
}
