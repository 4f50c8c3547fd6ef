package dev.madang.forum.examples.crashtest.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of posts and comments, each written once. Thread-safe. */
final class Written {

    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    void tried(String text) {
        tried.add(text);
    }

    void acknowledged(String text) {
        acknowledged.add(text);
    }

    /** Those that were sent, answered or not. */
    Set<String> tried() {
        return tried;
    }

    /** Those that were answered. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    void add(Written other) {
        tried.addAll(other.tried);
        acknowledged.addAll(other.acknowledged);
    }
}
