package dev.madang.forum.storage;

/**
 * What a writing intent answers.
 *
 * @param <T> what it answers when it was done
 */
public sealed interface Answer<T> {

    /**
     * It was done, now.
     *
     * @param value what came of it
     */
    record Done<T>(T value) implements Answer<T> {}

    /**
     * The idempotency key was settled before by the same request: nothing was done now.
     *
     * @param value what came of it then: the same id, and the number that leads there now; of a post that was moved, the number on its present
     *     board
     */
    record Repeated<T>(T value) implements Answer<T> {}

    /**
     * A guard refused it: nothing was done.
     *
     * @param refusal which guard
     * @param actualVersion the version that the thing has, for the two refusals about versions; else 0
     */
    record Refused<T>(Refusal refusal, long actualVersion) implements Answer<T> {}

    /** It was done: {@code value}. */
    static <T> Answer<T> done(T value) {
        return new Done<>(value);
    }

    /** It had been done before: {@code value}. */
    static <T> Answer<T> repeated(T value) {
        return new Repeated<>(value);
    }

    /** A guard refused it. */
    static <T> Answer<T> refused(Refusal refusal) {
        return new Refused<>(refusal, 0);
    }

    /** A guard on a version refused it: the thing is at {@code actual}. */
    static <T> Answer<T> stale(Refusal refusal, long actual) {
        return new Refused<>(refusal, actual);
    }
}
