package org.example.sealed;

import dev.madang.forum.memory.InMemoryForumStorage;
import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.tck.Capability;
import dev.madang.forum.tck.StorageFixture;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

final class SealedFixture implements StorageFixture {

    @Override
    public String name() {
        return "sealed";
    }

    @Override
    public ForumStorage fresh() {
        return new SealedStorage(new InMemoryForumStorage(), new SecretKeySpec(new byte[32], "AES"));
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
