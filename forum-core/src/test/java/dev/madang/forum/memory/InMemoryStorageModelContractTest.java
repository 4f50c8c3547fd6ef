package dev.madang.forum.memory;

import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.StorageModelContract;

class InMemoryStorageModelContractTest extends StorageModelContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
