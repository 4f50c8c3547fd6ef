package dev.madang.forum.jdbc;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One caller's request, and what the caller does when its waiting is over. */
final class Turn<R, A> {

    private final R request;
    private final CompletableFuture<Supplier<A>> next = new CompletableFuture<>();
    private boolean joined;

    Turn(R request) {
        this.request = request;
    }

    R request() {
        return request;
    }

    /** Gets in line; of the caller's own thread. */
    Queue<Turn<R, A>> join(Queue<Turn<R, A>> queue) {
        joined = true;
        queue.add(this);
        return queue;
    }

    boolean hasJoined() {
        return joined;
    }

    /** Ends the waiting: the caller does {@code next}, in its own thread. */
    void goOn(Supplier<A> next) {
        this.next.complete(next);
    }

    /** Whether the waiting ends within {@code longest}; returns as soon as it does. Not ended by an interrupt, and keeps it. */
    boolean isOverWithin(Duration longest) {
        return next.thenApply(over -> true)
                .completeOnTimeout(false, longest.toNanos(), TimeUnit.NANOSECONDS)
                .join();
    }

    /** Waits, and does what is next. Not ended by an interrupt, and keeps it. */
    A await() {
        return next.join().get();
    }
}
