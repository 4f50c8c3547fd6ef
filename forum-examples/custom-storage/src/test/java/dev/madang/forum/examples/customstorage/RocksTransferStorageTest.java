package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.TransferStorageContract;

class RocksTransferStorageTest extends TransferStorageContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
