package dev.madang.forum.storage;

import java.time.Instant;

/**
 * What to forget.
 *
 * @param now full addresses whose time came by now
 * @param keysBefore idempotency keys settled before this
 * @param limit the most rows to change, from 1
 */
public record Forget(Instant now, Instant keysBefore, int limit) {}
