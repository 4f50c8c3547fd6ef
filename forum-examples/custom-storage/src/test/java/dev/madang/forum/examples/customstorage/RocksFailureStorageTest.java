package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.FailureStorageContract;
import dev.madang.forum.tck.StorageFixture;

class RocksFailureStorageTest extends FailureStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
