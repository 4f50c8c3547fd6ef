package dev.madang.forum.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Threads that call one after another, each when those before it wait. */
final class Callers {

    private static final int LONGEST_SECONDS = 60;

    private final List<FutureTask<?>> calls = new ArrayList<>();

    /** Starts a call, and returns when its thread waits for another. */
    <T> FutureTask<T> waiting(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = start(task);
        await(() -> thread.getState() == Thread.State.WAITING || task.isDone());
        return task;
    }

    /** Starts a call, and returns when {@code begun}. */
    <T> FutureTask<T> until(BooleanSupplier begun, Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        start(task);
        await(() -> begun.getAsBoolean() || task.isDone());
        return task;
    }

    private Thread start(FutureTask<?> task) {
        calls.add(task);
        Thread thread = new Thread(task, "caller-" + calls.size());
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void await(BooleanSupplier happened) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + LONGEST_SECONDS + " seconds");
            }
            Thread.onSpinWait();
        }
    }

    /** What a call answered; what it threw is thrown, the cause of a {@link CompletionException}. */
    static <T> T answer(FutureTask<T> call) {
        try {
            return call.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (TimeoutException | InterruptedException e) {
            throw new AssertionError("no answer in " + LONGEST_SECONDS + " seconds", e);
        }
    }

    static <T> List<T> answers(List<FutureTask<T>> calls) {
        return calls.stream().map(Callers::answer).toList();
    }

    /** What a call threw. */
    static Throwable failure(FutureTask<?> call) {
        try {
            Object answer = answer(call);
            throw new AssertionError("it answered " + answer);
        } catch (CompletionException e) {
            return e.getCause();
        }
    }
}
