package dev.madang.forum.examples.crashtest.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Readings of posts since they were compared with the stored views last. Readings are counted by many threads; comparing is for one, while
 * nobody reads.
 */
final class Reads {

    private final Map<Long, OfPost> posts = new ConcurrentHashMap<>();

    private static final class OfPost {
        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong unclear = new AtomicLong();
        private long stored;
    }

    /**
     * How stored views differ from readings.
     *
     * @param missing answered readings that are not stored
     * @param tooMany stored views that nobody can have made
     */
    record Difference(long missing, long tooMany) {
        Difference plus(Difference other) {
            return new Difference(missing + other.missing, tooMany + other.tooMany);
        }
    }

    void answered(long post) {
        of(post).answered.incrementAndGet();
    }

    /** The host ended before it answered. */
    void unclear(long post) {
        of(post).unclear.incrementAndGet();
    }

    /** Compares with what is stored by now, from which the next comparison goes on. */
    Difference compare(long post, long stored) {
        OfPost reads = of(post);
        long answered = reads.answered.getAndSet(0);
        long unclear = reads.unclear.getAndSet(0);
        long more = stored - reads.stored;
        reads.stored = stored;
        return new Difference(Math.max(0, answered - more), Math.max(0, more - answered - unclear));
    }

    private OfPost of(long post) {
        return posts.computeIfAbsent(post, id -> new OfPost());
    }
}
