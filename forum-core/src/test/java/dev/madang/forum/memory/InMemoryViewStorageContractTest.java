package dev.madang.forum.memory;

import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.ViewStorageContract;

class InMemoryViewStorageContractTest extends ViewStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
