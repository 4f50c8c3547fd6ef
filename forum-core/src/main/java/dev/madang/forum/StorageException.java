package dev.madang.forum;

import java.io.Serial;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The storage failed. {@link #outcome()} says what is true of the operation.
 *
 * <p>Code {@code storage-not-done} or {@code storage-unknown}; parameter {@code reason}, a stable word of the adapter's such as
 * {@code timeout}.
 */
public final class StorageException extends ForumException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is true of an operation whose storage failed. */
    public enum Outcome {
        /** Nothing of it was stored, and nothing will be. */
        NOT_DONE,
        /**
         * All of it was stored, or nothing: the answer was lost. Repeating the call with the same idempotency key settles it; a
         * blind repetition may do it twice.
         */
        UNKNOWN
    }

    private final Outcome outcome;

    /**
     * Reports a failure.
     *
     * @param outcome what is true of the operation
     * @param reason a stable word such as {@code timeout}; no SQL, no values
     * @param cause the failure below, or null; an adapter makes sure that its text holds no values of a row
     */
    public StorageException(Outcome outcome, String reason, @Nullable Throwable cause) {
        super(
                "storage-" + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "storage failed (" + reason + "), outcome " + outcome,
                Map.of("reason", reason));
        this.outcome = outcome;
        initCause(cause);
    }

    /** What is true of the operation. */
    public Outcome outcome() {
        return outcome;
    }
}
