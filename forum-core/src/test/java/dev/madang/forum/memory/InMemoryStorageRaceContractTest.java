package dev.madang.forum.memory;

import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.StorageRaceContract;

class InMemoryStorageRaceContractTest extends StorageRaceContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
