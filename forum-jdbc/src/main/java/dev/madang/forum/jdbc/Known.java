package dev.madang.forum.jdbc;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A cache of what was read last, by its key. Only what is committed may be kept. Thread-safe. Holds at most
 * {@link #MOST} things, and begins anew when it is full.
 */
final class Known<K, V> {

    static final int MOST = 4_096;

    private final Map<K, V> values = new ConcurrentHashMap<>();
    private final boolean keeping;

    /** Keeps what is read, or nothing. */
    Known(boolean keeping) {
        this.keeping = keeping;
    }

    /** What was read last, else what {@code reading} answers. */
    Optional<V> orRead(K key, Supplier<Optional<V>> reading) {
        V known = values.get(key);
        return known == null ? reading.get() : Optional.of(known);
    }

    /** Keeps what was read, and answers it. */
    Optional<V> keep(K key, Optional<V> read) {
        if (keeping) {
            if (values.size() >= MOST) {
                values.clear();
            }
            read.ifPresentOrElse(value -> values.put(key, value), () -> values.remove(key));
        }
        return read;
    }
}
