package dev.madang.forum.view;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers views of the present window in two generations, so that the memory is bounded: when the younger holds half of all that may be
 * remembered, the older is forgotten. Thread-safe.
 *
 * <p>A view is remembered as the 64 bits of a keyed hash, whose lowest ones choose one of 64 stripes. That a new view is taken for a remembered one has
 * therefore a probability of at most (views remembered) × 2⁻⁶⁴: for a million, one view in 10¹³. A remembered view is never taken for a new one.
 */
final class SeenViews {

    private static final int STRIPES = 64;

    private static final class Stripe {
        final SpinLock lock = new SpinLock();
        long window = Long.MIN_VALUE;
        FingerprintSet younger = new FingerprintSet();
        FingerprintSet older = new FingerprintSet();
    }

    private final int half;
    private final Stripe[] stripes = new Stripe[STRIPES];
    private final AtomicInteger young = new AtomicInteger();
    private final ReentrantLock forgetting = new ReentrantLock();
    private final LongAdder forgotten = new LongAdder();

    SeenViews(int most) {
        this.half = (most + 1) / 2;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe();
        }
    }

    /**
     * Whether this view is new in its window. A view of a window that has passed is not.
     *
     * @param fingerprint its keyed hash
     * @param window when its window began, in whatever unit
     */
    boolean isFirst(long fingerprint, long window) {
        Stripe stripe = stripes[(int) fingerprint & (STRIPES - 1)];
        stripe.lock.lock();
        try {
            if (window < stripe.window || !isNew(stripe, fingerprint, window)) {
                return false;
            }
        } finally {
            stripe.lock.unlock();
        }
        if (young.incrementAndGet() >= half && forgetting.tryLock()) {
            try {
                forgetOlder();
            } finally {
                forgetting.unlock();
            }
        }
        return true;
    }

    private boolean isNew(Stripe stripe, long fingerprint, long window) {
        if (window > stripe.window) {
            stripe.window = window;
            young.addAndGet(-stripe.younger.size());
            stripe.younger = new FingerprintSet();
            stripe.older = new FingerprintSet();
        }
        return !stripe.older.contains(fingerprint) && stripe.younger.add(fingerprint);
    }

    private void forgetOlder() {
        if (young.get() < half) {
            return;
        }
        for (Stripe stripe : stripes) {
            stripe.lock.lock();
            try {
                forgotten.add(stripe.older.size());
                young.addAndGet(-stripe.younger.size());
                stripe.older = stripe.younger;
                stripe.younger = new FingerprintSet();
            } finally {
                stripe.lock.unlock();
            }
        }
    }

    /** Views forgotten at the bound before their window had passed; those viewers may count again. */
    long forgotten() {
        return forgotten.sum();
    }

    /** Memory that remembered views take, but for some kilobytes that are always there. */
    long bytes() {
        long bytes = 0;
        for (Stripe stripe : stripes) {
            stripe.lock.lock();
            try {
                bytes += stripe.younger.bytes() + stripe.older.bytes();
            } finally {
                stripe.lock.unlock();
            }
        }
        return bytes;
    }
}
