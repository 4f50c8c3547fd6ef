package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.PostStorageContract;
import dev.madang.forum.tck.StorageFixture;

class RocksPostStorageTest extends PostStorageContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
