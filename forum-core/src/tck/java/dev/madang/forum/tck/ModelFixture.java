package dev.madang.forum.tck;

import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import java.util.Set;

/** The storage that others are compared with. */
final class ModelFixture implements StorageFixture {

    @Override
    public String name() {
        return "model";
    }

    @Override
    public ForumStorage fresh() {
        return new InMemoryForumStorage();
    }

    @Override
    public ForumStorage reopen(ForumStorage storage) {
        return storage;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }
}
