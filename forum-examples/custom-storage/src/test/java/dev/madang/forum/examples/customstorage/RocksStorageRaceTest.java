package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.StorageRaceContract;

class RocksStorageRaceTest extends StorageRaceContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
