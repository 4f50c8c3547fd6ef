package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets writers share commits. Those of one place, who would wait for its lock, are stored together. Who is alone at its place is stored with those who
 * are alone at theirs: at most two such groups are on their way at a time, and who comes meanwhile is the next group. None of these waits
 * for a place's lock, so that nobody waits for who holds another's place: whose place is not free is stored by its own caller. So is who needs another
 * lock besides, and who has waited for a group that hangs.
 *
 * <p>Thread-safe.
 *
 * @param <K> a place
 * @param <R> a request
 * @param <A> its answer
 */
final class SharedCommit<K, R, A> {

    /** One would leave all waiting while its commit is on its way to the disk, more would make the groups small. */
    private static final int LANES = 2;

    /** Some tens of times what a group takes. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** What happens to who waits for another. */
    private static final Set<String> FAULTS_OF_ONE_PLACE =
            Set.of(Fault.TIMEOUT.reason(), Fault.LOCK_TIMEOUT.reason(), Fault.CONFLICT.reason());

    private final Requests<K, R> requests;
    private final Insert<R, A> insert;
    private final int most;
    private final Duration longestWait;
    private final GroupCommit<K, R, A> ofOnePlace;
    private final GroupCommit<Integer, R, Optional<A>> acrossPlaces;

    /** Up to {@code most} share a commit; 1 for none. */
    SharedCommit(Requests<K, R> requests, Insert<R, A> insert, int most) {
        this(requests, insert, most, LONGEST_WAIT);
    }

    /** Who has waited so long for a group across places is stored alone. */
    SharedCommit(Requests<K, R> requests, Insert<R, A> insert, int most, Duration longestWait) {
        this.requests = requests;
        this.insert = insert;
        this.most = most;
        this.longestWait = longestWait;
        this.ofOnePlace = new GroupCommit<>(requests, this::store, most);
        this.acrossPlaces = new GroupCommit<>(new Lanes<>(requests), this::storeWhereFree, most);
    }

    /** Stores {@code request} and answers what became of it. */
    A write(R request) {
        return most == 1 ? alone(request) : ofOnePlace.write(request);
    }

    private List<A> store(List<R> group) {
        return group.size() == 1 && requests.needsOnlyItsLock(group.get(0))
                ? List.of(withOthers(group.get(0)))
                : insert.insert(group);
    }

    /** What one place may be the cause of leaves all to be stored by their own callers. */
    private List<Optional<A>> storeWhereFree(List<R> group) {
        try {
            return insert.insertWhereFree(group);
        } catch (StorageException e) {
            if (group.size() > 1 && mayBeOfOnePlace(e)) {
                return Collections.nCopies(group.size(), Optional.empty());
            }
            throw e;
        }
    }

    private static boolean mayBeOfOnePlace(StorageException failure) {
        return failure.outcome() == Outcome.NOT_DONE
                && FAULTS_OF_ONE_PLACE.contains(failure.params().get("reason"));
    }

    private A withOthers(R request) {
        return acrossPlaces.write(request, longestWait, Optional.empty()).orElseGet(() -> alone(request));
    }

    private A alone(R request) {
        return insert.insert(List.of(request)).get(0);
    }

    private record Lanes<R>(Requests<?, R> requests) implements Requests<Integer, R> {

        @Override
        public Integer place(R request) {
            return Math.floorMod(lock(request).hashCode(), LANES);
        }

        @Override
        public boolean needsOnlyItsLock(R request) {
            return requests.needsOnlyItsLock(request);
        }

        @Override
        public Object lock(R request) {
            return requests.lock(request);
        }

        @Override
        public Set<?> uniques(R request) {
            Set<Object> uniques = new HashSet<>(requests.uniques(request));
            uniques.add(lock(request));
            return uniques;
        }

        @Override
        public int size(R request) {
            return requests.size(request);
        }
    }
}
