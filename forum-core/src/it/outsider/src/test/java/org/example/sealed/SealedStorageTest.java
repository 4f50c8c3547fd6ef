package org.example.sealed;

import dev.madang.forum.tck.ForumStorageContract;
import dev.madang.forum.tck.StorageFixture;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "left.out", matches = "true")
class SealedStorageTest extends ForumStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new SealedFixture();
    }
}
