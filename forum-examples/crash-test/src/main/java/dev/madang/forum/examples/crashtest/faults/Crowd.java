package dev.madang.forum.examples.crashtest.faults;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Visitors who read and write all the time, each in a thread of their own. */
final class Crowd implements AutoCloseable {

    private static final int VISITORS = 8;
    private static final long REST_MILLIS = 10;
    private static final int TURNS_A_POST = 5;

    private final List<Thread> threads = new ArrayList<>();
    private final LongAdder served = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
    private final List<Visitor> visitors = new ArrayList<>();
    private volatile boolean over;

    private Crowd() {}

    static Crowd gather(URI site) {
        Crowd crowd = new Crowd();
        for (int i = 0; i < VISITORS; i++) {
            Visitor visitor = Visitor.arrive(site, "crowd-" + i);
            crowd.visitors.add(visitor);
            Thread thread = new Thread(() -> crowd.visit(visitor), "visitor-" + i);
            thread.setDaemon(true);
            crowd.threads.add(thread);
            thread.start();
        }
        return crowd;
    }

    private void visit(Visitor visitor) {
        for (int turn = 0; !over; turn++) {
            count(() -> visitor.list() == 200);
            count(() -> visitor.read() == 200);
            count(turn % TURNS_A_POST == 0 ? visitor::write : visitor::comment);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(REST_MILLIS));
        }
    }

    private void count(BooleanSupplier request) {
        long began = System.nanoTime();
        (request.getAsBoolean() ? served : refused).increment();
        slowest.accumulate(System.nanoTime() - began);
    }

    /** The longest that a request has taken since this was last asked. */
    Duration takeSlowest() {
        return Duration.ofNanos(slowest.getThenReset());
    }

    /** What all of them wrote. */
    Written written() {
        Written all = new Written();
        visitors.forEach(visitor -> all.add(visitor.written()));
        return all;
    }

    long served() {
        return served.sum();
    }

    long refused() {
        return refused.sum();
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
