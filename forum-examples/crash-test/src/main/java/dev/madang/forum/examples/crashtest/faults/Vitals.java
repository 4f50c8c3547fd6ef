package dev.madang.forum.examples.crashtest.faults;

/**
 * How a host is.
 *
 * @param threads of its process
 * @param connections to the database
 * @param heap bytes in use after a collection
 */
record Vitals(int threads, int connections, long heap) {

    private static final int MORE_THREADS = 12;
    private static final int POOL = 10;
    private static final long MORE_HEAP = 8L << 20;

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
