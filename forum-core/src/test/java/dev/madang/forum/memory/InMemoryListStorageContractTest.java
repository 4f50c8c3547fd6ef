package dev.madang.forum.memory;

import dev.madang.forum.tck.ListStorageContract;
import dev.madang.forum.tck.StorageFixture;

class InMemoryListStorageContractTest extends ListStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
