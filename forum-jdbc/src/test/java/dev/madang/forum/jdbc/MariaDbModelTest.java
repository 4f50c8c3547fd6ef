package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.StorageModelContract;

class MariaDbModelTest extends StorageModelContract {

    private static final class Fixture {
        static final StorageFixture ON_ONE_DATABASE = new JdbcStorageFixture(TestDatabase.MARIADB, Pool.USUAL);
    }

    @Override
    protected StorageFixture fixture() {
        return Fixture.ON_ONE_DATABASE;
    }
}
