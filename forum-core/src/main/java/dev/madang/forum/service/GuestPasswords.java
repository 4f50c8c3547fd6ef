package dev.madang.forum.service;

import dev.madang.forum.actor.GuestPassword;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Slow salted hashes of guests' passwords: PBKDF2-HMAC-SHA256 with 16 bytes of salt. A hash carries its own count of iterations, so that
 * it can be raised.
 */
final class GuestPasswords {

    private static final String SCHEME = "pbkdf2-sha256";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int BYTES = 32;

    private final SecureRandom random;
    private final int iterations;

    GuestPasswords(SecureRandom random, int iterations) {
        this.random = random;
        this.iterations = iterations;
    }

    String hash(GuestPassword password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        HexFormat hex = HexFormat.of();
        return String.join(
                "$",
                SCHEME,
                Integer.toString(iterations),
                hex.formatHex(salt),
                hex.formatHex(derive(password, salt, iterations)));
    }

    /** Whether {@code hash} is one of {@code password}; takes as long when it is not. A hash of another scheme is nobody's. */
    boolean matches(GuestPassword password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        HexFormat hex = HexFormat.of();
        byte[] derived = derive(password, hex.parseHex(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, hex.parseHex(parts[3]));
    }

    private static byte[] derive(GuestPassword password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.reveal().toCharArray(), salt, iterations, BYTES * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
        }
    }
}
