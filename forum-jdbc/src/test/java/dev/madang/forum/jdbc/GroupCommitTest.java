package dev.madang.forum.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is stored with whom, and what each is told. A request is a word; what is before its colon is its place, its last letter is unique. */
class GroupCommitTest {

    private final Store store = new Store();
    private final GroupCommit<String, String, String> writes = new GroupCommit<>(store, store::store, 4);
    private final Callers callers = new Callers();

    /** Notes each group, holds the first until it is released, and fails as it is told to. */
    private static final class Store implements Requests<String, String> {
        private final List<List<String>> groups = new CopyOnWriteArrayList<>();
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile @Nullable Throwable failure;
        private volatile Set<String> failing = Set.of();
        private volatile @Nullable StorageException interruptedWith;

        void fails(String request, Throwable how) {
            failing = Set.of(request);
            failure = how;
        }

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
            return place(request);
        }

        @Override
        public Set<?> uniques(String request) {
            return Set.of(request.charAt(request.length() - 1));
        }

        @Override
        public int size(String request) {
            return request.contains("long") ? 600_000 : request.length();
        }

        List<String> store(List<String> requests) {
            groups.add(requests);
            if (requests.contains("a:held")) {
                Quietly.run(released::await);
            }
            StorageException interrupted = interruptedWith;
            if (interrupted != null
                    && (requests.size() > 1 || Thread.currentThread().isInterrupted())) {
                Thread.currentThread().interrupt();
                throw interrupted;
            }
            if (requests.stream().anyMatch(failing::contains)) {
                fail();
            }
            return requests.stream().map(request -> request + " done").toList();
        }

        private void fail() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    private static StorageException failed(Outcome outcome, Fault fault) {
        return new StorageException(outcome, fault.reason(), null);
    }

    private FutureTask<String> hold() {
        return callers.until(() -> !store.groups.isEmpty(), () -> writes.write("a:held"));
    }

    private List<FutureTask<String>> waiting(String... requests) {
        List<FutureTask<String>> calls = new ArrayList<>();
        for (String request : requests) {
            calls.add(callers.waiting(() -> writes.write(request)));
        }
        return calls;
    }

    private List<String> released(FutureTask<String> held, List<FutureTask<String>> calls) {
        store.released.countDown();
        assertThat(Callers.answer(held)).isEqualTo("a:held done");
        return Callers.answers(calls);
    }

    @Test
    void whoIsAloneIsStoredAlone() {
        assertThat(writes.write("a:1")).isEqualTo("a:1 done");
        assertThat(writes.write("a:2")).isEqualTo("a:2 done");
        assertThat(store.groups).containsExactly(List.of("a:1"), List.of("a:2"));
    }

    @Test
    void whoWaitsIsStoredWithTheOthersWhoDo() {
        FutureTask<String> held = hold();
        List<FutureTask<String>> calls = waiting("a:1", "a:2", "a:3", "a:4", "a:5", "a:6");

        assertThat(released(held, calls))
                .containsExactly("a:1 done", "a:2 done", "a:3 done", "a:4 done", "a:5 done", "a:6 done");
        assertThat(store.groups)
                .containsExactly(List.of("a:held"), List.of("a:1", "a:2", "a:3", "a:4"), List.of("a:5", "a:6"));
    }

    @Test
    void nobodyWaitsForAnotherPlace() {
        FutureTask<String> held = hold();
        assertThat(writes.write("b:1")).isEqualTo("b:1 done");
        released(held, List.of());
    }

    @Test
    void whatMustBeTheOnlyOneStaysForALaterGroup() {
        FutureTask<String> held = hold();
        List<FutureTask<String>> calls = waiting("a:1x", "a:2x", "a:3y", "a:4x");
        released(held, calls);
        assertThat(store.groups)
                .containsExactly(List.of("a:held"), List.of("a:1x", "a:3y"), List.of("a:2x"), List.of("a:4x"));
    }

    @Test
    void aGroupIsBoundedByWhatItHolds() {
        FutureTask<String> held = hold();
        released(held, waiting("a:long 1", "a:2", "a:long 3", "a:4"));
        assertThat(store.groups)
                .containsExactly(List.of("a:held"), List.of("a:long 1", "a:2"), List.of("a:long 3", "a:4"));
    }

    @Test
    void anUnknownOutcomeIsTheOutcomeOfEach() {
        FutureTask<String> held = hold();
        List<FutureTask<String>> calls = waiting("a:1", "a:2", "a:3");
        StorageException lost = failed(Outcome.UNKNOWN, Fault.CONNECTION);
        store.fails("a:2", lost);
        store.released.countDown();
        Callers.answer(held);

        List<Throwable> failures = calls.stream().map(Callers::failure).toList();
        assertThat(failures)
                .doesNotHaveDuplicates()
                .allSatisfy(failure -> assertThat(failure).isInstanceOfSatisfying(StorageException.class, told -> {
                    assertThat(told.outcome()).isEqualTo(Outcome.UNKNOWN);
                    assertThat(told.params()).isEqualTo(lost.params());
                }));
        assertThat(store.groups).hasSize(2);
    }

    @Test
    void whatStopsTheGroupStopsEach() {
        FutureTask<String> held = hold();
        List<FutureTask<String>> calls = waiting("a:1", "a:2");
        store.fails("a:1", failed(Outcome.NOT_DONE, Fault.READ_ONLY));
        store.released.countDown();
        Callers.answer(held);

        assertThat(calls.stream().map(Callers::failure))
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                told -> assertThat(told.outcome()).isEqualTo(Outcome.NOT_DONE)));
        assertThat(store.groups).hasSize(2);
    }

    @Test
    void theFaultOfOneIsToldToThatOne() {
        for (RuntimeException fault :
                List.of(failed(Outcome.NOT_DONE, Fault.OTHER), new IllegalStateException("of one"))) {
            GroupCommitTest fresh = new GroupCommitTest();
            fresh.oneFails(fault);
        }
    }

    private void oneFails(RuntimeException fault) {
        FutureTask<String> held = hold();
        List<FutureTask<String>> calls = waiting("a:1", "a:2", "a:3");
        store.fails("a:2", fault);
        store.released.countDown();
        Callers.answer(held);

        assertThat(Callers.answer(calls.get(0))).isEqualTo("a:1 done");
        assertThat(Callers.failure(calls.get(1))).isSameAs(fault);
        assertThat(Callers.answer(calls.get(2))).isEqualTo("a:3 done");
        assertThat(store.groups)
                .startsWith(List.of("a:held"), List.of("a:1", "a:2", "a:3"))
                .contains(List.of("a:1"), List.of("a:2"), List.of("a:3"))
                .hasSize(5);
    }

    @Test
    void anErrorOfTheLeaderLeavesTheOthersNoWiserThanTheyAre() {
        FutureTask<String> held = hold();
        List<FutureTask<String>> calls = waiting("a:1", "a:2");
        store.fails("a:1", new StackOverflowError("of the leader"));
        store.released.countDown();
        Callers.answer(held);

        assertThat(Callers.failure(calls.get(0))).isInstanceOf(StackOverflowError.class);
        assertThat(Callers.failure(calls.get(1)))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        told -> assertThat(told.outcome()).isEqualTo(Outcome.UNKNOWN));
        assertThat(writes.write("a:4")).isEqualTo("a:4 done");
    }

    @Test
    void anInterruptEndsNoWaitingAndIsKept() {
        FutureTask<String> held = hold();
        waiting("a:1");
        Thread[] caller = new Thread[1];
        FutureTask<Boolean> interrupted = callers.waiting(() -> {
            caller[0] = Thread.currentThread();
            writes.write("a:2");
            return Thread.currentThread().isInterrupted();
        });
        caller[0].interrupt();
        released(held, List.of());
        assertThat(Callers.answer(interrupted)).isTrue();
        assertThat(store.groups).containsExactly(List.of("a:held"), List.of("a:1", "a:2"));
    }

    @Test
    void whoIsInterruptedStoresForNobodyElse() {
        FutureTask<String> held = hold();
        Thread[] leader = new Thread[1];
        FutureTask<String> first = callers.waiting(() -> {
            leader[0] = Thread.currentThread();
            return writes.write("a:1");
        });
        List<FutureTask<String>> calls = waiting("a:2", "a:3");
        leader[0].interrupt();
        released(held, calls);
        assertThat(Callers.answer(first)).isEqualTo("a:1 done");
        assertThat(store.groups).containsExactly(List.of("a:held"), List.of("a:1"), List.of("a:2", "a:3"));
    }

    /** As a pool does when the thread that asks for a connection is interrupted. */
    @Test
    void whoIsInterruptedWhileStoringHarmsNobodyElse() {
        store.interruptedWith = failed(Outcome.NOT_DONE, Fault.CONNECTION);
        FutureTask<String> held = hold();
        List<FutureTask<String>> calls = waiting("a:1", "a:2", "a:3");
        store.released.countDown();
        Callers.answer(held);

        assertThat(Callers.failure(calls.get(0))).isSameAs(store.interruptedWith);
        assertThat(Callers.answers(calls.subList(1, 3))).containsExactly("a:2 done", "a:3 done");
    }
}
