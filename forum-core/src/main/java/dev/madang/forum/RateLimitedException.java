package dev.madang.forum;

import java.io.Serial;
import java.time.Duration;
import java.util.Map;

/**
 * The actor writes too often, too much, or the same again. Nothing was changed.
 *
 * <p>Code {@code rate-limited}; parameters {@code rule} (which limit) and {@code retryAfterSeconds}, rounded up.
 */
public final class RateLimitedException extends ForumException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Reports that {@code rule} refuses the write.
     *
     * @param rule a stable word for the limit, such as {@code interval}
     * @param retryAfter when the same write would pass, from now; positive
     */
    public RateLimitedException(String rule, Duration retryAfter) {
        super(
                "rate-limited",
                "limit " + rule + ": retry after " + retryAfter,
                Map.of(
                        "rule",
                        rule,
                        "retryAfterSeconds",
                        retryAfter.plusNanos(999_999_999).toSeconds()));
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the same write would pass. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
