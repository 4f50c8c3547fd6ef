package org.example.sealed;

import dev.madang.forum.tck.StorageModelContract;
import dev.madang.forum.tck.StorageFixture;

class SealedStorageModelTest extends StorageModelContract {

    @Override
    protected StorageFixture fixture() {
        return new SealedFixture();
    }
}
