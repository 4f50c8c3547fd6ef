package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Who is stored with those of other places, and who is not. A request is a word: its first letter is what is locked for it, and what is before the colon
 * its place. Places a, c and e share a lane, and b has another.
 */
class AcrossPlacesTest {

    private final Store store = new Store();
    private final SharedCommit<String, String, String> writes = new SharedCommit<>(new Words(), store, 4);
    private final Callers callers = new Callers();

    private record Words() implements Requests<String, String> {

        @Override
        public String place(String request) {
            return request.substring(0, request.indexOf(':'));
        }

        @Override
        public boolean needsOnlyItsLock(String request) {
            return !request.contains("reply");
        }

        @Override
        public Object lock(String request) {
            return request.charAt(0);
        }

        @Override
        public Set<?> uniques(String request) {
            return Set.of(request.substring(request.length() - 1) + "!");
        }

        @Override
        public int size(String request) {
            return request.length();
        }
    }

    /** Notes each unit, holds what is called held until it is released, and finds the places of what is called busy held by another. */
    private static final class Store implements Insert<String, String> {
        private final List<List<String>> units = new CopyOnWriteArrayList<>();
        private final List<List<String>> across = new CopyOnWriteArrayList<>();
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile @Nullable StorageException groupsFailWith;

        @Override
        public List<String> insert(List<String> rows) {
            units.add(rows);
            waitIfHeld(rows);
            return rows.stream().map(row -> row + " stored").toList();
        }

        @Override
        public List<Optional<String>> insertWhereFree(List<String> rows) {
            across.add(rows);
            waitIfHeld(rows);
            StorageException failure = groupsFailWith;
            if (failure != null && rows.size() > 1) {
                throw failure;
            }
            return rows.stream()
                    .map(row -> row.contains("busy") ? Optional.<String>empty() : Optional.of(row + " stored at once"))
                    .toList();
        }

        private void waitIfHeld(List<String> rows) {
            if (rows.stream().anyMatch(row -> row.contains("held"))) {
                Quietly.run(released::await);
            }
        }
    }

    private FutureTask<String> hold() {
        return callers.until(() -> !store.across.isEmpty(), () -> writes.write("a:held"));
    }

    private List<FutureTask<String>> waiting(String... requests) {
        return Stream.of(requests)
                .map(request -> callers.waiting(() -> writes.write(request)))
                .toList();
    }

    private List<String> released(FutureTask<String> held, List<FutureTask<String>> calls) {
        store.released.countDown();
        assertThat(Callers.answer(held)).isEqualTo("a:held stored at once");
        return Callers.answers(calls);
    }

    @Test
    void whoIsAloneAtItsPlaceIsStoredWithThoseWhoAreAloneAtTheirs() {
        FutureTask<String> held = hold();
        assertThat(released(held, waiting("c:1", "e:2"))).containsExactly("c:1 stored at once", "e:2 stored at once");
        assertThat(store.across).containsExactly(List.of("a:held"), List.of("c:1", "e:2"));
        assertThat(store.units).isEmpty();
    }

    @Test
    void anotherLaneIsFree() {
        FutureTask<String> held = hold();
        assertThat(writes.write("b:1")).isEqualTo("b:1 stored at once");
        released(held, List.of());
    }

    @Test
    void whosePlaceIsHeldIsStoredByItsOwnCaller() {
        FutureTask<String> held = hold();
        assertThat(released(held, waiting("c:busy1", "e:2"))).containsExactly("c:busy1 stored", "e:2 stored at once");
        assertThat(store.across).containsExactly(List.of("a:held"), List.of("c:busy1", "e:2"));
        assertThat(store.units).containsExactly(List.of("c:busy1"));
    }

    @Test
    void whoWaitsAtOnePlaceNeedsNoLane() {
        FutureTask<String> held = hold();
        assertThat(released(held, waiting("a:1", "a:2"))).containsExactly("a:1 stored", "a:2 stored");
        assertThat(store.across).containsExactly(List.of("a:held"));
        assertThat(store.units).containsExactly(List.of("a:1", "a:2"));
    }

    @Test
    void whatNeedsAnotherLockIsStoredAlone() {
        FutureTask<String> held = hold();
        assertThat(writes.write("c:reply1")).isEqualTo("c:reply1 stored");
        released(held, List.of());
        assertThat(store.units).containsExactly(List.of("c:reply1"));
    }

    @Test
    void whatLocksTheSameGoesOneAfterAnother() {
        FutureTask<String> held = hold();
        released(held, waiting("c-old:1", "c-new:2", "e:3"));
        assertThat(store.across).containsExactly(List.of("a:held"), List.of("c-old:1", "e:3"), List.of("c-new:2"));
    }

    @Test
    void whatMustBeTheOnlyOneStaysForALaterGroup() {
        FutureTask<String> held = hold();
        released(held, waiting("c:1x", "e:2x", "g:3y"));
        assertThat(store.across).containsExactly(List.of("a:held"), List.of("c:1x", "g:3y"), List.of("e:2x"));
    }

    @Test
    void whoHasWaitedForAGroupThatHangsIsStoredAlone() {
        SharedCommit<String, String, String> impatient = new SharedCommit<>(new Words(), store, 4, Duration.ZERO);
        FutureTask<String> held = callers.until(() -> !store.across.isEmpty(), () -> impatient.write("a:held"));
        assertThat(impatient.write("c:1")).isEqualTo("c:1 stored");
        released(held, List.of());
        assertThat(store.across).containsExactly(List.of("a:held"));
        assertThat(impatient.write("c:2")).isEqualTo("c:2 stored at once");
    }

    @Test
    void whatOnePlaceMayBeTheCauseOfIsToldToNoOther() {
        for (Fault fault : List.of(Fault.TIMEOUT, Fault.LOCK_TIMEOUT, Fault.CONFLICT)) {
            AcrossPlacesTest fresh = new AcrossPlacesTest();
            fresh.store.groupsFailWith = new StorageException(Outcome.NOT_DONE, fault.reason(), null);
            FutureTask<String> held = fresh.hold();
            assertThat(fresh.released(held, fresh.waiting("c:1", "e:2"))).containsExactly("c:1 stored", "e:2 stored");
            assertThat(fresh.store.units).containsExactlyInAnyOrder(List.of("c:1"), List.of("e:2"));
        }
    }

    @Test
    void whatIsTrueOfEachIsToldToEach() {
        for (StorageException failure : List.of(
                new StorageException(Outcome.UNKNOWN, Fault.TIMEOUT.reason(), null),
                new StorageException(Outcome.NOT_DONE, Fault.READ_ONLY.reason(), null))) {
            AcrossPlacesTest fresh = new AcrossPlacesTest();
            fresh.store.groupsFailWith = failure;
            FutureTask<String> held = fresh.hold();
            List<FutureTask<String>> calls = fresh.waiting("c:1", "e:2");
            fresh.released(held, List.of());
            assertThat(calls.stream().map(Callers::failure))
                    .allSatisfy(told -> assertThat(told)
                            .isInstanceOfSatisfying(
                                    StorageException.class,
                                    storage -> assertThat(storage.outcome()).isEqualTo(failure.outcome())));
            assertThat(fresh.store.units).isEmpty();
        }
    }

    @Test
    void oneAtMostMakesNoGroups() {
        SharedCommit<String, String, String> apart = new SharedCommit<>(new Words(), store, 1);
        FutureTask<String> held = callers.until(() -> !store.units.isEmpty(), () -> apart.write("a:held"));
        assertThat(apart.write("a:1")).isEqualTo("a:1 stored");
        store.released.countDown();
        assertThat(Callers.answer(held)).isEqualTo("a:held stored");
        assertThat(store.across).isEmpty();
    }
}
