package dev.madang.forum.view;

import dev.madang.forum.post.PostId;
import java.time.Instant;
import java.util.Optional;

/** Counts nothing. */
final class NoViewCounter implements ViewCounter {

    @Override
    public boolean record(PostId post, Instant at) {
        return false;
    }

    @Override
    public long pending(PostId post) {
        return 0;
    }

    @Override
    public void flush() {}

    @Override
    public CounterStats stats() {
        return new CounterStats(0, 0, 0, 0, Optional.empty());
    }

    @Override
    public void close() {}
}
