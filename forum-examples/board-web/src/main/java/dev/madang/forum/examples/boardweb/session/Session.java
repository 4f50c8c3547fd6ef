package dev.madang.forum.examples.boardweb.session;

import java.util.Optional;

/**
 * What a visitor's cookie says.
 *
 * @param nonce what no other visitor has
 * @param member the name that the visitor logged in by; empty for a guest
 */
public record Session(String nonce, Optional<String> member) {

    /** A guest whom nobody knows yet. */
    public static Session guest() {
        return new Session(Secret.nonce(), Optional.empty());
    }

    /** Somebody who has just logged in. */
    public static Session of(String member) {
        return new Session(Secret.nonce(), Optional.of(member));
    }
}
