package dev.madang.forum.text;

import dev.madang.forum.Violations;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digests of texts, to find the same text again without keeping or comparing it.
 *
 * <p>SHA-256 over the parts, each as its length in bytes (four bytes, big-endian) and its UTF-8: no two lists of canonical texts
 * give the same input, however they are cut into parts. The values are stable: they may be stored.
 */
public final class TextDigest {

    private TextDigest() {}

    /** The first 8 bytes of the digest, big-endian: for telling a repetition, where an accident in 2⁶⁴ does no harm. */
    public static long of(String... parts) {
        return ByteBuffer.wrap(sha256(parts)).getLong();
    }

    /** The whole digest as 64 lower-case hexadecimal digits: for what must not collide, even on purpose. */
    public static String hex(String... parts) {
        return HexFormat.of().formatHex(sha256(parts));
    }

    private static byte[] sha256(String... parts) {
        MessageDigest digest = newSha256();
        for (String part : Violations.required("parts", parts)) {
            byte[] bytes = Violations.required("parts", part).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
