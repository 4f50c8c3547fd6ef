package dev.madang.forum.examples.boardweb.http;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer requests: virtual ones where the JDK has them, else so many of the other kind. A client that dribbles holds one until it is
 * cut off, so they are many; what comes when all are busy is turned away.
 */
final class Workers {

    private static final int THREADS = 512;

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
        return new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>());
    }
}
