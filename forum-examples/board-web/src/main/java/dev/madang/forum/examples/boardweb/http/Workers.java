package dev.madang.forum.examples.boardweb.http;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that answer requests: virtual ones where the JDK has them, else so many of the other kind. */
final class Workers {

    private static final int THREADS = 64;
    private static final int WAITING = 1_024;

    private Workers() {}

    static ExecutorService make() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return bounded();
        }
    }

    private static ExecutorService bounded() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
