package dev.madang.forum.examples.crashtest.faults;

import java.time.Duration;

/**
 * How a host is.
 *
 * @param threads of its process
 * @param connections to the database
 * @param heap bytes in use after a collection
 */
record Vitals(int threads, int connections, long heap) {

    /** The JVM's own come and go. */
    private static final int MORE_THREADS = 3;

    private static final Duration IDLE_WORKERS_GO = Duration.ofSeconds(60);
    private static final int POOL = 10;
    private static final long MORE_HEAP = 8L << 20;

    /** Waits until the web server's idle workers have gone, so that there are hardly more threads than {@code before}; not for ever. */
    static Vitals after(Vitals before, BoardHost host, Scene scene) {
        long end = System.nanoTime() + IDLE_WORKERS_GO.toNanos();
        while (host.threads() > before.threads + MORE_THREADS && System.nanoTime() < end) {
            Scene.last(Duration.ofMillis(500));
        }
        return of(host, scene);
    }

    static Vitals of(BoardHost host, Scene scene) {
        return new Vitals(host.threads(), scene.connections(), host.heap());
    }

    /** Whether nothing has leaked since {@code before}. */
    boolean areAsGoodAs(Vitals before) {
        return threads <= before.threads + MORE_THREADS
                && connections > 0
                && connections <= POOL
                && heap <= before.heap + MORE_HEAP;
    }

    @Override
    public String toString() {
        return threads + " threads, " + connections + " connections, " + (heap >> 10) + " kB";
    }
}
