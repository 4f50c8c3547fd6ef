package dev.madang.forum.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a task in many threads, which all begin when the last of them is there. */
final class Race {

    static final int RUNNERS = 32;

    private static final int LONGEST_SECONDS = 120;

    private Race() {}

    /** What one thread does. */
    @FunctionalInterface
    interface Task<T> {

        /** The part of the {@code runner}-th thread, from 0. */
        T run(int runner) throws Exception;
    }

    /** What each thread answered, by its number. What one throws is thrown. */
    static <T> List<T> run(int runners, Task<T> task) {
        CyclicBarrier start = new CyclicBarrier(runners);
        AtomicInteger atTheGate = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int runner = i;
                running.add(threads.submit(() -> {
                    start.await(LONGEST_SECONDS, TimeUnit.SECONDS);
                    // A barrier wakes its threads one after another: whoever is awake waits here for the others.
                    atTheGate.incrementAndGet();
                    while (atTheGate.get() < runners) {
                        Thread.yield();
                    }
                    return task.run(runner);
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : running) {
                answers.add(answerOf(future));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answerOf(Future<T> future) {
        try {
            return future.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("A call in a race failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("A race did not end in " + LONGEST_SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The race was interrupted", e);
        }
    }
}
