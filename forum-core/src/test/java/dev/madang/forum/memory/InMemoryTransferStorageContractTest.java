package dev.madang.forum.memory;

import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.TransferStorageContract;

class InMemoryTransferStorageContractTest extends TransferStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
