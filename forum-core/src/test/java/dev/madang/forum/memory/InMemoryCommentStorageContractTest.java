package dev.madang.forum.memory;

import dev.madang.forum.tck.CommentStorageContract;
import dev.madang.forum.tck.StorageFixture;

class InMemoryCommentStorageContractTest extends CommentStorageContract {

    @Override
    protected StorageFixture fixture() {
        return new InMemoryStorageFixture();
    }
}
