package dev.madang.forum.memory;

import dev.madang.forum.tck.MemberStorageContract;
import dev.madang.forum.tck.StorageFixture;

class InMemoryMemberStorageContractTest extends MemberStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
