package dev.madang.forum.view;

import dev.madang.forum.post.PostId;
import dev.madang.forum.storage.ViewCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Views that wait, folded by post and hour. Thread-safe.
 *
 * <p>In stripes, each a plain map under its lock, which a drain swaps out whole: to get a count and then remove it would lose what comes
 * between.
 */
final class PendingViews {

    private static final int STRIPES = 64;
    private static final Comparator<ViewCount> ORDER =
            Comparator.comparing(ViewCount::post).thenComparingLong(ViewCount::hour);

    private static final class Stripe {
        final ReentrantLock lock = new ReentrantLock();
        Map<PostId, Map<Long, Long>> counts = new HashMap<>();

        @Nullable
        Instant oldest;
    }

    private final List<Stripe> stripes = new ArrayList<>();
    private final int max;
    private final AtomicInteger pairs = new AtomicInteger();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private volatile boolean closed;

    PendingViews(int max) {
        this.max = max;
        for (int i = 0; i < STRIPES; i++) {
            stripes.add(new Stripe());
        }
    }

    /** Whether there was room for it. */
    boolean add(PostId post, Instant at) {
        accepted.increment();
        Stripe stripe = stripe(post);
        stripe.lock.lock();
        try {
            boolean folded = !closed && fold(stripe, post, Span.hour(at));
            if (folded) {
                stripe.oldest = stripe.oldest == null || at.isBefore(stripe.oldest) ? at : stripe.oldest;
            } else {
                dropped.increment();
            }
            return folded;
        } finally {
            stripe.lock.unlock();
        }
    }

    private boolean fold(Stripe stripe, PostId post, long hour) {
        Map<Long, Long> hours = stripe.counts.get(post);
        if (hours != null && hours.containsKey(hour)) {
            hours.merge(hour, 1L, Long::sum);
            return true;
        }
        if (pairs.incrementAndGet() > max) {
            pairs.decrementAndGet();
            return false;
        }
        stripe.counts.computeIfAbsent(post, p -> new HashMap<>(2)).put(hour, 1L);
        return true;
    }

    /** From now on views are dropped. One that is being added is in, or is counted as dropped. */
    void close() {
        closed = true;
    }

    long of(PostId post) {
        Stripe stripe = stripe(post);
        stripe.lock.lock();
        try {
            return stripe.counts.getOrDefault(post, Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } finally {
            stripe.lock.unlock();
        }
    }

    /** Takes out all that waits, in the order of a flush. */
    List<ViewCount> drain() {
        List<ViewCount> drained = new ArrayList<>();
        for (Stripe stripe : stripes) {
            Map<PostId, Map<Long, Long>> taken;
            stripe.lock.lock();
            try {
                taken = stripe.counts;
                stripe.counts = new HashMap<>();
                stripe.oldest = null;
            } finally {
                stripe.lock.unlock();
            }
            taken.forEach(
                    (post, hours) -> hours.forEach((hour, count) -> drained.add(new ViewCount(post, hour, count))));
        }
        pairs.addAndGet(-drained.size());
        drained.sort(ORDER);
        return drained;
    }

    Optional<Instant> oldest() {
        return stripes.stream()
                .flatMap(stripe -> {
                    stripe.lock.lock();
                    try {
                        return Optional.ofNullable(stripe.oldest).stream();
                    } finally {
                        stripe.lock.unlock();
                    }
                })
                .min(Comparator.naturalOrder());
    }

    long accepted() {
        return accepted.sum();
    }

    long dropped() {
        return dropped.sum();
    }

    private Stripe stripe(PostId post) {
        long mixed = post.value() * 0x9E3779B97F4A7C15L;
        return stripes.get((int) (mixed >>> 58));
    }
}
