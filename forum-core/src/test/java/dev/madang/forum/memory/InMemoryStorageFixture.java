package dev.madang.forum.memory;

import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.tck.Capability;
import dev.madang.forum.tck.StorageFixture;
import java.util.Set;

/** How the contract kit gets at {@link InMemoryForumStorage}. */
final class InMemoryStorageFixture implements StorageFixture {

    @Override
    public String name() {
        return "in-memory";
    }

    @Override
    public ForumStorage fresh() {
        return new InMemoryForumStorage();
    }

    /** Closed is gone. */
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
