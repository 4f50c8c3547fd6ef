package dev.madang.forum.memory;

import dev.madang.forum.tck.PostStorageContract;
import dev.madang.forum.tck.StorageFixture;

class InMemoryPostStorageContractTest extends PostStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
