package dev.madang.forum.storage;

import dev.madang.forum.actor.IdempotencyKey;

/**
 * An idempotency key that an intent settles in the same atomic unit as what it makes. The pair of scope and key is unique.
 *
 * <p>When the pair is settled already: with the same digest the intent answers {@link Answer.Repeated} and what was made then, as it
 * stands now, before any other guard is looked at; with another, {@link Refusal#KEY_REUSED}. A refused intent settles nothing.
 *
 * @param scope whose key it is, at most 200 characters; opaque
 * @param key the key
 * @param requestDigest SHA-256 of what was asked, 64 hex digits
 */
public record IdempotencyClaim(String scope, IdempotencyKey key, String requestDigest) {}
