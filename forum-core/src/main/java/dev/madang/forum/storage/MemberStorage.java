package dev.madang.forum.storage;

import java.util.List;
import java.util.Optional;

/** What an author wrote. */
public interface MemberStorage {

    /**
     * What was written since a time, in any status, by a member or from an address, newest first; of the same time, in any order. An address is
     * the same when the fingerprints are equal, or, where the query has none, when the masks are.
     */
    List<RecentWrite> recent(RecentQuery query);

    /** What an idempotency key of this scope was settled with, whatever the digest of the claim. */
    Optional<Settlement> settled(IdempotencyClaim claim);

    /**
     * Erases traces of a member from up to {@code limit} posts and comments, and, with the last of them, their idempotency keys and first
     * views. Author and origin become unknown; numbers stay, and counts equal the rows.
     *
     * @return how many posts and comments were changed; less than {@code limit} when nothing is left to erase
     */
    int erase(EraseMember erase);
}
