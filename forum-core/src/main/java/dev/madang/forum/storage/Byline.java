package dev.madang.forum.storage;

import dev.madang.forum.actor.Author;

/**
 * Who wrote something, from where, and the digest of the text, by which the same text is known again.
 *
 * @param author member and nickname
 * @param origin where from
 * @param textDigest first 8 bytes of a SHA-256 of the text
 */
public record Byline(Author author, Origin origin, long textDigest) {

    /** What an erasure leaves: the digest alone. */
    public Byline anonymous() {
        return new Byline(Author.UNKNOWN, Origin.UNKNOWN, textDigest);
    }

    /** The same with the full address forgotten. */
    public Byline withoutKeptAddress() {
        return new Byline(author, origin.withoutKeptAddress(), textDigest);
    }
}
