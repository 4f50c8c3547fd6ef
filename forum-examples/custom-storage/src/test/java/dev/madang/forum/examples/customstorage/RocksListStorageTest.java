package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.ListStorageContract;
import dev.madang.forum.tck.StorageFixture;

class RocksListStorageTest extends ListStorageContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
