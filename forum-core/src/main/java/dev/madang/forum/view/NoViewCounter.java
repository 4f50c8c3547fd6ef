package dev.madang.forum.view;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.NodeId;
import dev.madang.forum.storage.ViewStorage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Counts nothing. */
record NoViewCounter(ViewStorage storage, NodeId node) implements ViewCounter {

    @Override
    public boolean record(PostId post) {
        return false;
    }

    @Override
    public boolean record(PostId post, Instant at) {
        return false;
    }

    @Override
    public long mark() {
        return 0;
    }

    @Override
    public OptionalLong pending(PostId post, long mark) {
        return OptionalLong.of(0);
    }

    @Override
    public long pending(PostId post) {
        return 0;
    }

    @Override
    public Map<PostId, Long> totals(Set<PostId> posts) {
        return storage.totals(node, posts).views();
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
