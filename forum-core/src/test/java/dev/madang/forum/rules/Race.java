package dev.madang.forum.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Many threads that begin at one barrier.
 *
 * @param name what is raced for, as it is printed
 * @param threads how many
 * @param seed which thread waits how long behind the barrier; printed, and the same again with {@code -Dmadang.race.seed}
 */
record Race(String name, int threads, long seed) {

    private static final int LONGEST_SPIN = 2_000;

    static Race of(String name, int threads) {
        Race race = new Race(name, threads, Long.getLong("madang.race.seed", System.nanoTime()));
        System.out.println("Race: " + name + ", " + threads + " threads, seed " + race.seed());
        return race;
    }

    /** What each thread answered, in the order of the threads; the first failure of one is thrown. */
    <T> List<T> run(IntFunction<T> work) {
        Random random = new Random(seed);
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads, Race::daemon);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                futures.add(pool.submit(behind(barrier, random.nextInt(LONGEST_SPIN), work, thread)));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(name + ", seed " + seed, e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static <T> Callable<T> behind(CyclicBarrier barrier, int spins, IntFunction<T> work, int thread) {
        return () -> {
            pass(barrier);
            for (int spin = 0; spin < spins; spin++) {
                Thread.onSpinWait();
            }
            return work.apply(thread);
        };
    }

    private static void pass(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
