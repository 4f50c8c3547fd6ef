package dev.madang.forum.tck;

import dev.madang.forum.storage.ForumStorage;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all contracts share: each test has a storage that holds nothing, and a failure that says what was promised. */
@ExtendWith(QuotedFailures.class)
public abstract class StorageContract {

    private final Deque<ForumStorage> inUse = new ArrayDeque<>();
    StorageFixture fixture;
    ForumStorage storage;
    Scene scene;

    StorageContract() {}

    /** The storage to test. Called once for each test. */
    protected abstract StorageFixture fixture();

    @BeforeEach
    final void openFreshStorage() {
        fixture = fixture();
        use(fixture.fresh());
    }

    @AfterEach
    final void disposeOfStorage() {
        inUse.forEach(fixture::dispose);
    }

    final boolean can(Capability capability) {
        return fixture.capabilities().contains(capability);
    }

    final void reopen() {
        use(fixture.reopen(storage));
    }

    /** Ends the use of the storage, and goes on with another that holds nothing. */
    final void startOver() {
        fixture.dispose(storage);
        use(fixture.fresh());
    }

    private void use(ForumStorage opened) {
        inUse.clear();
        inUse.add(opened);
        storage = opened;
        scene = new Scene(opened);
    }
}
