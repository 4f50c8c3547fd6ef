package dev.madang.forum;

import java.io.Serial;
import java.util.Map;

/**
 * What was asked does not fit the state that the thing is in by now. Nothing was changed.
 *
 * <p>The code tells the kinds apart, {@link #kind()} gives it as an enum.
 */
public final class ConflictException extends ForumException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The kinds of conflict. */
    public enum Kind {
        /** Another edit came first; parameters {@code expected} and {@code actual} hold both versions. */
        VERSION("conflict-version"),
        /** A thing of this key is there already. */
        EXISTS("conflict-exists"),
        /** The idempotency key was used before, by the same actor, for something else. */
        IDEMPOTENCY_KEY("conflict-idempotency-key"),
        /** The state of the thing forbids it: locked, deleted, or no longer what it was. */
        STATE("conflict-state");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    private final Kind kind;

    private ConflictException(Kind kind, String message, Map<String, Object> params) {
        super(kind.code, message, params);
        this.kind = kind;
    }

    /** Another edit came first: {@code expected} is the version that the edit had seen, {@code actual} the one there is. */
    public static ConflictException version(String what, long expected, long actual) {
        return new ConflictException(
                Kind.VERSION,
                what + " was changed meanwhile: expected version " + expected + ", found " + actual,
                Map.of("what", what, "expected", expected, "actual", actual));
    }

    /** {@code what} {@code id} is there already. */
    public static ConflictException exists(String what, String id) {
        return new ConflictException(Kind.EXISTS, what + " " + id + " exists already", Map.of("what", what, "id", id));
    }

    /** The idempotency key of this actor belongs to another request. */
    public static ConflictException idempotencyKey() {
        return new ConflictException(
                Kind.IDEMPOTENCY_KEY, "the idempotency key was used for another request", Map.of());
    }

    /** {@code what} is in a state that forbids it; {@code reason} is a stable word such as {@code locked}. */
    public static ConflictException state(String what, String reason) {
        return new ConflictException(
                Kind.STATE, what + " does not allow this: " + reason, Map.of("what", what, "reason", reason));
    }

    /** The kind of this conflict. */
    public Kind kind() {
        return kind;
    }
}
