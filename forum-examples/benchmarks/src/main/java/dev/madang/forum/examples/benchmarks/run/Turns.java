package dev.madang.forum.examples.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs sides in turn, A, B, A, B, and so on, so that whatever else the machine does falls on all of them alike. The first turn of each warms up
 * and is not counted.
 */
public final class Turns {

    private static final long SEED = 20_261_123;

    private final Plan plan;

    /** Turns as {@code plan} has them. */
    public Turns(Plan plan) {
        this.plan = plan;
    }

    /** What each took, in their order. */
    public List<Timing> run(List<Side> sides) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
        try {
            List<Score> scores =
                    sides.stream().map(side -> new Score(side, plan)).toList();
            for (int round = 0; round <= plan.rounds(); round++) {
                for (Score score : scores) {
                    turn(threads, score, round);
                }
            }
            return scores.stream().map(Score::timing).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private void turn(ExecutorService threads, Score score, int round) throws Exception {
        CyclicBarrier start = new CyclicBarrier(plan.threads());
        List<Callable<Latencies>> tasks = new ArrayList<>();
        for (int thread = 0; thread < plan.threads(); thread++) {
            SplittableRandom random = new SplittableRandom(SEED + 31L * round + thread);
            Duration duration = round == 0 ? plan.warmUp() : plan.turn();
            tasks.add(() -> {
                start.await();
                return measured(score.side.operation(), random, duration);
            });
        }
        long begun = System.nanoTime();
        Latencies all = new Latencies();
        for (Future<Latencies> task : threads.invokeAll(tasks)) {
            all.addAll(result(task));
        }
        if (round > 0) {
            score.add(round, all, System.nanoTime() - begun);
        }
    }

    private static Latencies measured(Operation operation, SplittableRandom random, Duration duration)
            throws Exception {
        Latencies latencies = new Latencies();
        long begun = System.nanoTime();
        long now = begun;
        long end = duration.toNanos();
        do {
            operation.run(random);
            long done = System.nanoTime();
            latencies.add(done - now);
            now = done;
        } while (now - begun < end);
        return latencies;
    }

    private static Latencies result(Future<Latencies> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static final class Score {
        final Side side;
        private final Latencies latencies = new Latencies();
        private final double[] perSecond;

        Score(Side side, Plan plan) {
            this.side = side;
            this.perSecond = new double[plan.rounds()];
        }

        void add(int round, Latencies turn, long nanos) {
            latencies.addAll(turn);
            perSecond[round - 1] = turn.size() * 1e9 / nanos;
        }

        Timing timing() {
            double[] sorted = perSecond.clone();
            Arrays.sort(sorted);
            return new Timing(
                    side.name(), latencies.percentile(0.5), latencies.percentile(0.99), sorted[sorted.length / 2]);
        }
    }
}
