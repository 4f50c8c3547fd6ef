package dev.madang.forum.storage;

import dev.madang.forum.actor.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wrote lately.
 *
 * @param member the member; empty for a guest
 * @param origin the address that they write from
 * @param since from this time on
 * @param limit the most rows, from 1
 */
public record RecentQuery(Optional<MemberId> member, Origin origin, Instant since, int limit) {}
