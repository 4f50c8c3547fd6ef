package dev.madang.forum.view;

import java.util.Arrays;

/** A set of 64-bit fingerprints by open addressing, at most four fifths full, growing by half: from 10 to 15 bytes each. Not thread-safe. */
final class FingerprintSet {

    private static final int SMALLEST = 20;
    private static final long INSTEAD_OF_ZERO = 0x9E3779B97F4A7C15L;

    private long[] slots;
    private int size;

    FingerprintSet() {
        this.slots = new long[SMALLEST];
    }

    boolean contains(long fingerprint) {
        long kept = kept(fingerprint);
        return slots[slotOf(kept)] == kept;
    }

    /** Whether it was not there. */
    boolean add(long fingerprint) {
        long kept = kept(fingerprint);
        int slot = slotOf(kept);
        if (slots[slot] == kept) {
            return false;
        }
        slots[slot] = kept;
        if (++size * 5L > slots.length * 4L) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length + (before.length >> 1)];
        Arrays.stream(before).filter(kept -> kept != 0).forEach(kept -> slots[slotOf(kept)] = kept);
    }

    int size() {
        return size;
    }

    /** Memory that its slots take. */
    long bytes() {
        return 8L * slots.length;
    }

    private int slotOf(long kept) {
        int slot = (int) (((kept >>> 32) * slots.length) >>> 32);
        while (slots[slot] != 0 && slots[slot] != kept) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private static long kept(long fingerprint) {
        return fingerprint == 0 ? INSTEAD_OF_ZERO : fingerprint;
    }
}
