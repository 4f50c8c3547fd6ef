package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.MemberStorageContract;
import dev.madang.forum.tck.StorageFixture;

class RocksMemberStorageTest extends MemberStorageContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
