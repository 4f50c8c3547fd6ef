package dev.madang.forum.jdbc;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Group commit: those who would wait behind another's commit are stored together.
 *
 * <p>Who finds nobody writing to a place leads at once and stores alone. Who comes while one leads waits; when the leader is done, the first who
 * waits leads next and stores for all who wait by then. Each leads once and for a group of its own, so nobody serves for long, nobody waits for
 * more groups than were before it, and no thread but the callers' is needed. Only a leader holds a connection.
 *
 * <p>A group is stored in one atomic unit, so its outcome is everyone's. What may be the fault of one request alone fails no other: then all are
 * stored one by one, each by its own caller. An interrupt neither ends the waiting nor is lost, and who is interrupted stores for nobody else.
 *
 * <p>Thread-safe. Memory: the requests of those who wait, and one entry for each place that is written to at the moment.
 *
 * @param <K> a place: what one unit is about
 * @param <R> a request
 * @param <A> its answer
 */
final class GroupCommit<K, R, A> {

    /** Bounds a group beside its number: some megabytes at most go to the database at once. */
    private static final int MOST_CHARACTERS = 1_000_000;

    /** What a row itself can be the cause of. */
    private static final Set<String> FAULTS_OF_ONE = Set.of(Fault.OTHER.reason(), Fault.DUPLICATE.reason());

    private final Requests<K, R> requests;
    private final Function<List<R>, List<A>> unit;
    private final int most;
    private final Map<K, Queue<Turn<R, A>>> waiting = new ConcurrentHashMap<>();

    /** Groups of at most {@code most}, each stored by {@code unit} as one atomic unit: an answer for each request. */
    GroupCommit(Requests<K, R> requests, Function<List<R>, List<A>> unit, int most) {
        this.requests = requests;
        this.unit = unit;
        this.most = most;
    }

    /** Stores {@code request} and answers what became of it. */
    A write(R request) {
        Turn<R, A> turn = arrive(request);
        return turn.hasJoined() ? turn.await() : lead(turn);
    }

    /** Like {@link #write}, but who is still in line after {@code longest} leaves it, stores nothing and is answered {@code left}. */
    A write(R request, Duration longest, A left) {
        Turn<R, A> turn = arrive(request);
        if (!turn.hasJoined()) {
            return lead(turn);
        }
        return turn.isOverWithin(longest) || !leave(turn) ? turn.await() : left;
    }

    private Turn<R, A> arrive(R request) {
        Turn<R, A> turn = new Turn<>(request);
        waiting.compute(
                requests.place(request), (key, queue) -> queue == null ? new ArrayDeque<>(0) : turn.join(queue));
        return turn;
    }

    private boolean leave(Turn<R, A> turn) {
        AtomicBoolean left = new AtomicBoolean();
        waiting.computeIfPresent(requests.place(turn.request()), (key, queue) -> {
            left.set(queue.remove(turn));
            return queue;
        });
        return left.get();
    }

    private A lead(Turn<R, A> alone) {
        return lead(requests.place(alone.request()), () -> List.of(alone));
    }

    private A alone(R request) {
        return unit.apply(List.of(request)).get(0);
    }

    /** The leader is the first of its group. */
    private A lead(K place, Supplier<List<Turn<R, A>>> group) {
        Supplier<A> own;
        try {
            own = store(group.get());
        } finally {
            handOn(place);
        }
        return own.get();
    }

    private Supplier<A> store(List<Turn<R, A>> group) {
        try {
            List<A> answers = unit.apply(group.stream().map(Turn::request).toList());
            return tell(group, i -> () -> answers.get(i));
        } catch (RuntimeException failure) {
            return group.size() > 1 && mayBeOfOne(failure)
                    ? tell(group, i -> () -> alone(group.get(i).request()))
                    : tell(group, i -> () -> {
                        throw i == 0 ? failure : asTheirs(failure);
                    });
        } catch (Error failure) {
            tell(group, i -> () -> {
                throw new StorageException(Outcome.UNKNOWN, Fault.OTHER.reason(), null);
            });
            throw failure;
        }
    }

    /** Lets each but the leader go on; answers how the leader does. */
    private Supplier<A> tell(List<Turn<R, A>> group, IntFunction<Supplier<A>> next) {
        for (int i = 1; i < group.size(); i++) {
            group.get(i).goOn(next.apply(i));
        }
        return next.apply(0);
    }

    /** Not known to be the group's. An interrupted leader may have failed by that alone. */
    private static boolean mayBeOfOne(RuntimeException failure) {
        if (!(failure instanceof StorageException storage)) {
            return true;
        }
        boolean ofOne = Thread.currentThread().isInterrupted()
                || FAULTS_OF_ONE.contains(storage.params().get("reason"));
        return storage.outcome() == Outcome.NOT_DONE && ofOne;
    }

    /** The same failure thrown by another thread. */
    private static RuntimeException asTheirs(RuntimeException failure) {
        return failure instanceof StorageException storage
                ? new StorageException(
                        storage.outcome(), String.valueOf(storage.params().get("reason")), storage.getCause())
                : failure;
    }

    private void handOn(K place) {
        waiting.computeIfPresent(place, (key, queue) -> {
            Turn<R, A> next = queue.poll();
            if (next == null) {
                return null;
            }
            next.goOn(() -> lead(place, () -> gather(place, next)));
            return queue;
        });
    }

    private List<Turn<R, A>> gather(K place, Turn<R, A> leader) {
        List<Turn<R, A>> group = new ArrayList<>(List.of(leader));
        if (!Thread.currentThread().isInterrupted()) {
            waiting.computeIfPresent(place, (key, queue) -> {
                take(queue, group);
                return queue;
            });
        }
        return group;
    }

    /** In the order of coming; who has something in common with one who is taken stays for a later group. */
    private void take(Queue<Turn<R, A>> queue, List<Turn<R, A>> group) {
        Set<Object> uniques = new HashSet<>(requests.uniques(group.get(0).request()));
        int room = MOST_CHARACTERS - requests.size(group.get(0).request());
        Iterator<Turn<R, A>> coming = queue.iterator();
        while (coming.hasNext() && group.size() < most) {
            Turn<R, A> turn = coming.next();
            room -= requests.size(turn.request());
            if (room < 0) {
                return;
            }
            if (requests.uniques(turn.request()).stream().noneMatch(uniques::contains)) {
                uniques.addAll(requests.uniques(turn.request()));
                group.add(turn);
                coming.remove();
            }
        }
    }
}
