package dev.madang.forum.view;

import java.util.concurrent.atomic.AtomicInteger;

/** How many more pairs of post and hour may wait. Thread-safe. */
final class Room {

    private final AtomicInteger left;

    Room(int all) {
        this.left = new AtomicInteger(all);
    }

    boolean take() {
        if (left.getAndDecrement() > 0) {
            return true;
        }
        left.incrementAndGet();
        return false;
    }

    /** Takes what is needed, whether there is room or not. */
    void occupy(int pairs) {
        left.addAndGet(-pairs);
    }

    void give(int pairs) {
        left.addAndGet(pairs);
    }
}
