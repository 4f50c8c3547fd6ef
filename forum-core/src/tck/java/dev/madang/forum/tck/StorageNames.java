package dev.madang.forum.tck;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which storage each of an adapter's test classes tests. */
final class StorageNames {

    private static final Map<String, String> BY_TEST_CLASS = new ConcurrentHashMap<>();

    private StorageNames() {}

    static void put(Class<?> outermost, StorageFixture fixture) {
        BY_TEST_CLASS.put(outermost.getName(), fixture.name());
    }

    /** The storage's name, or the class's own where no test of it began. */
    static String get(String outermost) {
        return BY_TEST_CLASS.getOrDefault(outermost, outermost);
    }
}
