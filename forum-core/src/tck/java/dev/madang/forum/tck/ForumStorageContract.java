package dev.madang.forum.tck;

import org.junit.jupiter.api.Nested;

/** All contracts but {@link StorageModelContract} in one class, for an adapter's author who wants to write one subclass and not eleven. */
public abstract class ForumStorageContract {

    /** The storage to test. Called once for each test. */
    protected abstract StorageFixture fixture();

    @Nested
    class Boards extends BoardStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Posts extends PostStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Lists extends ListStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Comments extends CommentStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Views extends ViewStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Members extends MemberStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Transfer extends TransferStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Maintenance extends MaintenanceStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Lifecycle extends LifecycleStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Failures extends FailureStorageContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }

    @Nested
    class Races extends StorageRaceContract {
        @Override
        protected StorageFixture fixture() {
            return ForumStorageContract.this.fixture();
        }
    }
}
