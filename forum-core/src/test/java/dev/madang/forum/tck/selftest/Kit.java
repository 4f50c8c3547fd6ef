package dev.madang.forum.tck.selftest;

import dev.madang.forum.tck.BoardStorageContract;
import dev.madang.forum.tck.CommentStorageContract;
import dev.madang.forum.tck.FailureStorageContract;
import dev.madang.forum.tck.LifecycleStorageContract;
import dev.madang.forum.tck.ListStorageContract;
import dev.madang.forum.tck.MaintenanceStorageContract;
import dev.madang.forum.tck.MemberStorageContract;
import dev.madang.forum.tck.PostStorageContract;
import dev.madang.forum.tck.StorageFixture;
import dev.madang.forum.tck.StorageModelContract;
import dev.madang.forum.tck.StorageRaceContract;
import dev.madang.forum.tck.TransferStorageContract;
import dev.madang.forum.tck.ViewStorageContract;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The whole kit, as an adapter's author subclasses it, for whatever storage is under test. Not found by the build's own test run. */
final class Kit {

    static final AtomicReference<StorageFixture> UNDER_TEST = new AtomicReference<>();

    static final List<Class<?>> ONE_BY_ONE = List.of(
            Board.class,
            Post.class,
            Lists.class,
            Comment.class,
            View.class,
            Member.class,
            Transfer.class,
            Maintenance.class,
            Lifecycle.class);

    private Kit() {}

    static final class Board extends BoardStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Post extends PostStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Lists extends ListStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Comment extends CommentStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class View extends ViewStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Member extends MemberStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Transfer extends TransferStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Maintenance extends MaintenanceStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Lifecycle extends LifecycleStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Failure extends FailureStorageContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Race extends StorageRaceContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }

    static final class Model extends StorageModelContract {
        @Override
        protected StorageFixture fixture() {
            return UNDER_TEST.get();
        }
    }
}
