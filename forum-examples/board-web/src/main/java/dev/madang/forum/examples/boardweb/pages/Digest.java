package dev.madang.forum.examples.boardweb.pages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells contents apart: SHA-256, cut to what its use needs. */
final class Digest {

    private Digest() {}

    /** The first {@code length} bytes of the digest, in hexadecimal. */
    static String of(byte[] content, int length) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
