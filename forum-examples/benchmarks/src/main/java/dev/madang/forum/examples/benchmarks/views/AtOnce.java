package dev.madang.forum.examples.benchmarks.views;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Readers who begin together. */
final class AtOnce {

    private AtOnce() {}

    /** What each of them found. */
    static <T> List<T> read(int readers, IntFunction<Callable<T>> reader) throws Exception {
        CyclicBarrier start = new CyclicBarrier(readers);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            Callable<T> task = reader.apply(i);
            tasks.add(() -> {
                start.await();
                return task.call();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<T> found = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(tasks)) {
                found.add(each.get());
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }
}
