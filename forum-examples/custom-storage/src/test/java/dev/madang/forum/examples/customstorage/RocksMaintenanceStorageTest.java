package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.MaintenanceStorageContract;
import dev.madang.forum.tck.StorageFixture;

class RocksMaintenanceStorageTest extends MaintenanceStorageContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
