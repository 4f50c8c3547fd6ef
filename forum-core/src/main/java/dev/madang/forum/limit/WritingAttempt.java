package dev.madang.forum.limit;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.storage.RecentWrite;
import java.time.Instant;

/**
 * Something that is about to be written.
 *
 * @param actor who writes
 * @param kind what it is
 * @param textDigest the digest of its text
 * @param at now
 */
public record WritingAttempt(Actor actor, RecentWrite.Kind kind, long textDigest, Instant at) {}
