package dev.madang.forum.examples.boardweb.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The host's secret: it signs cookies and form tokens, and other keys are derived from it. Never shown. Immutable and thread-safe. */
public final class Secret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private Secret(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A secret of this process: whoever is logged in is logged out when it ends. */
    public static Secret fresh() {
        return new Secret(random(BYTES));
    }

    /** The secret that is kept in {@code file}, made there when it is missing, for its owner alone where the file system knows owners. */
    public static Secret keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != BYTES) {
            throw new IOException(file + " holds no secret of " + BYTES + " bytes");
        }
        return new Secret(bytes);
    }

    private static void make(Path file) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = Files.createTempFile(directory, "secret", ".tmp");
        Files.write(made, random(BYTES), StandardOpenOption.WRITE);
        if (made.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
        }
        try {
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(made);
        }
    }

    /** A text nobody can guess. */
    static String nonce() {
        return encode(random(18));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A key for one purpose. */
    public byte[] derive(String purpose) {
        return mac(purpose, "");
    }

    /** What proves that this host said {@code text} for {@code purpose}. */
    String sign(String purpose, String text) {
        return encode(mac(purpose, text));
    }

    /** Whether {@code signature} is what {@link #sign} makes; takes as long whether it nearly is or not at all. */
    boolean signed(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] mac(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
