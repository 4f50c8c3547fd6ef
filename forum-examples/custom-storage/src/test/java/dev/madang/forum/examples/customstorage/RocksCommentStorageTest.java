package dev.madang.forum.examples.customstorage;

import dev.madang.forum.tck.CommentStorageContract;
import dev.madang.forum.tck.StorageFixture;

class RocksCommentStorageTest extends CommentStorageContract {
    @Override
    protected StorageFixture fixture() {
        return new RocksFixture();
    }
}
