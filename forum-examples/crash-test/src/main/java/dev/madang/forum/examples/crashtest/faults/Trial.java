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
     * What came of it.
     *
     * @param back how long after its end a page and a comment were answered again
     * @param served requests of the crowd that were answered well
     * @param refused those that were not
     */
    record Result(
            RealFault fault, Duration back, long served, long refused, Vitals before, Vitals after, boolean alive) {

        boolean isGood() {
            return alive && back.compareTo(LONGEST) <= 0 && after.areAsGoodAs(before);
        }

        String text() {
            return String.format(
                    "%-20s %s  back after %d ms; %,d served, %,d refused; %s; before: %s",
                    fault,
                    isGood() ? "ok   " : "WRONG",
                    back.toMillis(),
                    served,
                    refused,
                    alive ? "after: " + after : "the host ended",
                    before);
        }
    }

    Result run() {
        try (Scene scene = Scene.set(fault);
                BoardHost host = BoardHost.start(jar, scene.proxy().before(scene.database()), log)) {
            Visitor visitor = Visitor.arrive(host.site(), "visitor");
            try (Crowd crowd = Crowd.gather(host.site())) {
                return run(scene, host, visitor, crowd);
            }
        }
    }

    private Result run(Scene scene, BoardHost host, Visitor visitor, Crowd crowd) {
        Scene.last(QUIET);
        Vitals before = Vitals.of(host, scene);
        long served = crowd.served();
        long refused = crowd.refused();
        fault.strike(scene);
        Duration back = back(visitor);
        served = crowd.served() - served;
        refused = crowd.refused() - refused;
        Scene.last(QUIET);
        boolean alive = host.isAlive();
        return new Result(fault, back, served, refused, before, alive ? Vitals.of(host, scene) : before, alive);
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
