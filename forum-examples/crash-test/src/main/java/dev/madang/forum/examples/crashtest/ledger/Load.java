package dev.madang.forum.examples.crashtest.ledger;

import dev.madang.forum.examples.crashtest.cluster.Cluster;
import dev.madang.forum.examples.crashtest.cluster.Host;
import dev.madang.forum.examples.crashtest.wire.Answer;
import dev.madang.forum.examples.crashtest.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Writers and readers on all hosts, each in a thread of its own; all can be made to pause. */
final class Load implements AutoCloseable {

    private static final int WRITERS = 8;
    private static final int READERS = 3;
    private static final long LONGEST_REST_MICROS = 4_000;

    private final Cluster cluster;
    private final Findings findings;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final List<Thread> threads = new ArrayList<>();
    private volatile Epoch epoch;
    private volatile boolean over;
    private volatile @Nullable Throwable failure;

    Load(Cluster cluster, Findings findings, Epoch epoch) {
        this.cluster = cluster;
        this.findings = findings;
        this.epoch = epoch;
        pause();
    }

    /** Writers with names of their own. */
    List<Writer> begin(SplittableRandom random, boolean keyed) {
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            RandomGenerator own = random.split();
            Writer writer = new Writer(cluster, findings, new Operations("w" + i, keyed, own), epoch);
            writers.add(writer);
            run("writer-" + i, own, writer::write);
        }
        for (int i = 0; i < READERS; i++) {
            RandomGenerator own = random.split();
            run("reader-" + i, own, () -> read(own));
        }
        return writers;
    }

    /** Goes on in another epoch. Only while it pauses. */
    void enter(Epoch next) {
        epoch = next;
    }

    /** Returns when nobody is asking anything any more. */
    void pause() {
        gate.writeLock().lock();
        if (failure != null) {
            throw new IllegalStateException("the load failed", failure);
        }
    }

    void resume() {
        gate.writeLock().unlock();
    }

    private void run(String name, RandomGenerator random, Runnable step) {
        Thread thread = new Thread(() -> repeat(random, step), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void repeat(RandomGenerator random, Runnable step) {
        try {
            while (!over) {
                once(step);
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextLong(LONGEST_REST_MICROS)));
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void once(Runnable step) {
        gate.readLock().lock();
        try {
            if (!over) {
                step.run();
            }
        } finally {
            gate.readLock().unlock();
        }
    }

    private void read(RandomGenerator random) {
        Optional<Host> host = cluster.any(random);
        if (host.isEmpty()) {
            return;
        }
        long post = epoch.sharedPost(random);
        Answer answer = host.get().call(new Request.ReadPost(post));
        if (answer instanceof Answer.Done) {
            findings.count(Column.VIEWS);
            epoch.reads().answered(post);
        } else if (answer instanceof Answer.Failed failed) {
            unread(post, failed);
        }
    }

    private void unread(long post, Answer.Failed failed) {
        if (failed.outcome() == Answer.Outcome.REFUSED) {
            findings.error(Column.REFUSED, "reading " + post + ": " + failed.why());
        } else {
            epoch.reads().unclear(post);
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        over = true;
        while (gate.isWriteLockedByCurrentThread()) {
            resume();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
