package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.ViewStorageContract;

class RocksViewStorageTest extends ViewStorageContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
