package dev.madang.forum.memory;

import dev.madang.forum.tck.MaintenanceStorageContract;
import dev.madang.forum.tck.StorageFixture;

class InMemoryMaintenanceStorageContractTest extends MaintenanceStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
