package dev.madang.forum.memory;

import dev.madang.forum.tck.BoardStorageContract;
import dev.madang.forum.tck.StorageFixture;

class InMemoryBoardStorageContractTest extends BoardStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
