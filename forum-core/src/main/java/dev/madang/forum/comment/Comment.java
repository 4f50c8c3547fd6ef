package dev.madang.forum.comment;

import dev.madang.forum.actor.Author;
import dev.madang.forum.actor.MaskedAddress;
import dev.madang.forum.post.ContentStatus;
import dev.madang.forum.post.Secrecy;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A comment as the actor who asked may read it.
 *
 * <p>A comment that is not published stays in its thread while published replies stand under it: a tombstone, without words,
 * nickname or address.
 *
 * @param id its post and its number there
 * @param parent the number of the comment that it replies to
 * @param depth 0, or one more than the depth of its parent
 * @param body its text, canonical plain text; empty when withheld from this reader, and in a tombstone
 * @param author who wrote it
 * @param address the masked address that it was written from
 * @param secrecy who it is for
 * @param status whether it is there for its readers
 * @param version 1 when written, one more with each change of the comment itself
 * @param createdAt when it was written, to the microsecond
 * @param editedAt when its words were last changed
 */
public record Comment(
        CommentId id,
        OptionalInt parent,
        int depth,
        String body,
        Author author,
        Optional<MaskedAddress> address,
        Secrecy secrecy,
        ContentStatus status,
        long version,
        Instant createdAt,
        Optional<Instant> editedAt) {

    /** Its number in its post. */
    public int number() {
        return id.number();
    }

    /** Whether only its place is left, for its replies' sake. */
    public boolean isTombstone() {
        return status != ContentStatus.PUBLISHED && body.isEmpty();
    }

    /** Whether the words of this published secret comment are kept from the reader. */
    public boolean isWithheld() {
        return status == ContentStatus.PUBLISHED && secrecy == Secrecy.SECRET && body.isEmpty();
    }

    /** The same comment without its words. */
    public Comment withheld() {
        return new Comment(id, parent, depth, "", author, address, secrecy, status, version, createdAt, editedAt);
    }

    /** What is left of it for its replies' sake. */
    public Comment tombstone() {
        return new Comment(
                id, parent, depth, "", Author.UNKNOWN, Optional.empty(), secrecy, status, version, createdAt, editedAt);
    }
}
