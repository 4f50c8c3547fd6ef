package dev.madang.forum.memory;

import dev.madang.forum.tck.LifecycleStorageContract;
import dev.madang.forum.tck.StorageFixture;

class InMemoryLifecycleStorageContractTest extends LifecycleStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
