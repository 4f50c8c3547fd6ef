package dev.madang.forum.limit;

import java.time.Duration;

/**
 * A limit that is exceeded.
 *
 * @param rule a stable word for the limit, such as {@code interval}
 * @param retryAfter when the same write would pass, from now; positive
 */
public record Excess(String rule, Duration retryAfter) {}
