package dev.madang.forum.actor;

import java.util.Optional;

/**
 * Who wrote something: the member, and the nickname as it was when it was written.
 *
 * @param member empty for guests, for imported things whose member is not known, and after an erasure
 * @param nickname empty for imported things that have none, and after an erasure
 */
public record Author(Optional<MemberId> member, Optional<Nickname> nickname) {

    /** Nobody that is known. */
    public static final Author UNKNOWN = new Author(Optional.empty(), Optional.empty());
}
