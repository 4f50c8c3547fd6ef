package dev.madang.forum.jdbc;

import java.util.concurrent.Callable;

/** Runs what throws checked exceptions where a test expects none. */
final class Quietly {

    private Quietly() {}

    interface Action {
        void run() throws Exception;
    }

    static void run(Action action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    static <T> T get(Callable<T> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
