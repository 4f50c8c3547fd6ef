package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.tck.ForumStorageContract;
import dev.madang.forum.tck.StorageFixture;
import org.junit.jupiter.api.TestInstance;

/** The whole contract of the storage port on one database, with one kind of pool. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcContract extends ForumStorageContract {

    private final StorageFixture fixture;

    JdbcContract(TestDatabase database, Pool pool) {
        this.fixture = new JdbcStorageFixture(database, pool);
    }

    @Override
    protected StorageFixture fixture() {
        return fixture;
    }
}
