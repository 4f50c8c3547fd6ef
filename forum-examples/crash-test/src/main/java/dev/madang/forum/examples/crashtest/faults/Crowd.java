package dev.madang.forum.examples.crashtest.faults;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Visitors who read and write all the time, each in a thread of their own. */
final class Crowd implements AutoCloseable {

    private static final int VISITORS = 8;
    private static final long REST_MILLIS = 10;

    private final List<Thread> threads = new ArrayList<>();
    private final LongAdder served = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private volatile boolean over;

    private Crowd() {}

    static Crowd gather(URI site) {
        Crowd crowd = new Crowd();
        for (int i = 0; i < VISITORS; i++) {
            Visitor visitor = Visitor.arrive(site, "crowd-" + i);
            Thread thread = new Thread(() -> crowd.visit(visitor), "visitor-" + i);
            thread.setDaemon(true);
            crowd.threads.add(thread);
            thread.start();
        }
        return crowd;
    }

    private void visit(Visitor visitor) {
        while (!over) {
            count(visitor.list() == 200);
            count(visitor.read() == 200);
            count(visitor.comment());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(REST_MILLIS));
        }
    }

    private void count(boolean well) {
        (well ? served : refused).increment();
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
