package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.BoardStorageContract;
import dev.madang.forum.tck.StorageFixture;

class RocksBoardStorageTest extends BoardStorageContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
