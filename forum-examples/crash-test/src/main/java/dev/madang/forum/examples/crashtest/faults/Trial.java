package dev.madang.forum.examples.crashtest.faults;

import java.nio.file.Path;
import java.time.Duration;

/**
 * One fault, tried on a running board-web under load.
 *
 * @param fault the fault
 * @param jar board-web's jar
 * @param log takes what board-web prints
 */
record Trial(RealFault fault, Path jar, Path log) {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration GIVEN_UP = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(4);

    /**
     * What the visitors saw of it.
     *
     * @param back how long after its end a page and a comment were answered again
     * @param served requests of the crowd that were answered well
     * @param refused those that were not
     * @param slowest the longest that one of them took
     */
    record Seen(Duration back, long served, long refused, Duration slowest) {}

    /**
     * What came of it.
     *
     * @param alive whether the host needed no restart
     * @param kept what the database holds of what was written
     */
    record Result(RealFault fault, Seen seen, Vitals before, Vitals after, boolean alive, Kept kept) {

        boolean isGood() {
            return isFelt()
                    && alive
                    && seen.back.compareTo(LONGEST) <= 0
                    && after.areAsGoodAs(before)
                    && kept.isWhole();
        }

        private boolean isFelt() {
            return fault.isFelt(seen.refused, seen.slowest);
        }

        String text() {
            return String.format(
                    "%-20s %s  back after %d ms; %,d served, %,d refused, slowest %d ms%s; %s; %s; before: %s",
                    fault,
                    isGood() ? "ok   " : "WRONG",
                    seen.back.toMillis(),
                    seen.served,
                    seen.refused,
                    seen.slowest.toMillis(),
                    isFelt() ? "" : ", NOT FELT",
                    kept,
                    alive ? "after: " + after : "the host ended",
                    before);
        }
    }

    Result run() {
        try (Scene scene = Scene.set(fault);
                BoardHost host = BoardHost.start(jar, scene.proxy().before(scene.database()), log)) {
            Visitor visitor = Visitor.arrive(host.site(), "visitor");
            Crowd crowd = Crowd.gather(host.site());
            Vitals before;
            Vitals after;
            Seen seen;
            try (crowd) {
                Scene.last(QUIET);
                before = Vitals.of(host, scene);
                seen = strike(scene, visitor, crowd);
                Scene.last(QUIET);
                after = host.isAlive() ? Vitals.after(before, host, scene) : before;
            }
            Written written = crowd.written();
            written.add(visitor.written());
            return new Result(fault, seen, before, after, host.isAlive(), Kept.of(scene.database(), written));
        }
    }

    private Seen strike(Scene scene, Visitor visitor, Crowd crowd) {
        long served = crowd.served();
        long refused = crowd.refused();
        crowd.takeSlowest();
        fault.strike(scene);
        Duration back = back(visitor);
        return new Seen(back, crowd.served() - served, crowd.refused() - refused, crowd.takeSlowest());
    }

    private static Duration back(Visitor visitor) {
        long begin = System.nanoTime();
        Duration passed = Duration.ZERO;
        while (passed.compareTo(GIVEN_UP) < 0) {
            boolean well = visitor.list() == 200 && visitor.read() == 200 && visitor.comment();
            passed = Duration.ofNanos(System.nanoTime() - begin);
            if (well) {
                return passed;
            }
            Scene.last(Duration.ofMillis(20));
        }
        return passed;
    }
}
