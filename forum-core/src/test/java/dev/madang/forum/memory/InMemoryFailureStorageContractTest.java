package dev.madang.forum.memory;

import dev.madang.forum.tck.FailureStorageContract;
import dev.madang.forum.tck.StorageFixture;

class InMemoryFailureStorageContractTest extends FailureStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
