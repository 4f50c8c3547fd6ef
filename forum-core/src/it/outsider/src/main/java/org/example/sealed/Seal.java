package org.example.sealed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts texts and opens them again. */
final class Seal {

    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    Seal(SecretKey key) {
        this.key = key;
    }

    String close(String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] secret = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE + secret.length);
        System.arraycopy(secret, 0, all, NONCE, secret.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /** What a purge left empty is empty. */
    String open(String sealed) {
        if (sealed.isEmpty()) {
            return "";
        }
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] text = run(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), Arrays.copyOfRange(all, NONCE, all.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
