package dev.madang.forum.storage;

import dev.madang.forum.actor.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that was written.
 *
 * @param kind what it is
 * @param at when
 * @param textDigest the digest of its text as it was first written
 * @param member the member who wrote it
 */
public record RecentWrite(Kind kind, Instant at, long textDigest, Optional<MemberId> member) {

    /** What can be written. */
    public enum Kind {
        /** A post. */
        POST,
        /** A comment. */
        COMMENT
    }
}
