package dev.madang.forum.examples.customstorage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The store as it stands at one moment. */
interface Reading {

    Optional<In> get(Key key);

    /** The keys from {@code from} to before {@code to}, lowest first. */
    Cursor ascending(Key from, Key to);

    /** The keys from {@code from} to before {@code to}, highest first. */
    Cursor descending(Key from, Key to);

    /** All keys that begin with {@code prefix}, lowest first. */
    default Cursor ascending(Key prefix) {
        return ascending(prefix, prefix.end());
    }

    /** Those keys themselves: what is walked over must not be changed meanwhile. */
    default List<Key> keys(Key prefix) {
        return keys(prefix, prefix.end(), Integer.MAX_VALUE);
    }

    /** Up to {@code limit} keys from {@code from} to before {@code to}, lowest first. */
    default List<Key> keys(Key from, Key to, int limit) {
        List<Key> keys = new ArrayList<>();
        try (Cursor cursor = ascending(from, to)) {
            while (keys.size() < limit && cursor.next()) {
                keys.add(cursor.key());
            }
        }
        return keys;
    }

    default boolean has(Key key) {
        return get(key).isPresent();
    }

    /** A value that is one number; 0 when there is none. */
    default long number(Key key) {
        return get(key).map(In::number).orElse(0L);
    }
}
