package dev.madang.forum.jdbc;

import dev.madang.forum.jdbc.db.TestDatabase;
import dev.madang.forum.tck.BoardStorageContract;
import dev.madang.forum.tck.CommentStorageContract;
import dev.madang.forum.tck.LifecycleStorageContract;
import dev.madang.forum.tck.ListStorageContract;
import dev.madang.forum.tck.MaintenanceStorageContract;
import dev.madang.forum.tck.MemberStorageContract;
import dev.madang.forum.tck.PostStorageContract;
import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.StorageRaceContract;
import dev.madang.forum.tck.TransferStorageContract;
import dev.madang.forum.tck.ViewStorageContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** The whole contract of the storage port on one database, with one kind of pool. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcContract {

    private final StorageFixture fixture;

    JdbcContract(TestDatabase database, Pool pool) {
        this.fixture = new JdbcStorageFixture(database, pool);
    }

    @Nested
    class Boards extends BoardStorageContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Posts extends PostStorageContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Lists extends ListStorageContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Comments extends CommentStorageContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Views extends ViewStorageContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Members extends MemberStorageContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Transfer extends TransferStorageContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Maintenance extends MaintenanceStorageContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Lifecycle extends LifecycleStorageContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Races extends StorageRaceContract {
        @Override
        protected StorageFixture fixture() {
            return fixture;
        }
    }
}
