package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.LifecycleStorageContract;
import dev.madang.forum.tck.StorageFixture;

class RocksLifecycleStorageTest extends LifecycleStorageContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
