package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.StorageModelContract;

class RocksStorageModelTest extends StorageModelContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
