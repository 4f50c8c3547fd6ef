package dev.madang.forum.actor;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The host's secret that turns client addresses into fingerprints.
 *
 * <p>IPv4 has so few addresses that a hash without a secret could be undone by trying them all. All nodes of a host share one
 * key; under another key, fingerprints that are stored match nothing any more. Never shows the key. Immutable and thread-safe.
 */
public final class FingerprintKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 16;
    private static final int FINGERPRINT_BYTES = 16;

    private final SecretKeySpec key;

    private FingerprintKey(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * A key of {@code secret}, which is copied.
     *
     * @param secret at least 16 random bytes
     * @throws InvalidInputException for field {@code fingerprintKey}, if it is shorter; the error does not hold it
     */
    public static FingerprintKey of(byte[] secret) {
        Violations.required("fingerprintKey", secret);
        if (secret.length < FEWEST_BYTES) {
            throw new InvalidInputException(new Violation(
                    "fingerprintKey", Violation.Code.TOO_SHORT, Map.of("min", FEWEST_BYTES, "actual", secret.length)));
        }
        return new FingerprintKey(new SecretKeySpec(secret, ALGORITHM));
    }

    /** The fingerprint of the whole address: the first 16 bytes of HMAC-SHA256 over {@link ClientAddress#bytes()}. */
    public AddressFingerprint fingerprint(ClientAddress address) {
        return fingerprint(Violations.required("address", address).bytes());
    }

    /**
     * The fingerprint of one viewer: the same over {@link ClientAddress#viewerBytes()}, so that all addresses of an IPv6 /64
     * have one. For IPv4 it equals {@link #fingerprint}.
     */
    public AddressFingerprint viewerFingerprint(ClientAddress address) {
        return fingerprint(Violations.required("address", address).viewerBytes());
    }

    /**
     * A keyed hash of who reads: the member, else the host's session key, else the address as {@link #viewerFingerprint} takes it.
     *
     * @return 32 lower-case hexadecimal digits
     */
    public String viewer(Actor actor) {
        Violations.required("actor", actor);
        return actor.member()
                .map(this::viewer)
                .or(() -> actor.session().map(session -> hash(("session " + session).getBytes(StandardCharsets.UTF_8))))
                .orElseGet(() -> hash(actor.address().viewerBytes()));
    }

    /** The same for a member, wherever they read from. */
    public String viewer(MemberId member) {
        return hash(("member " + Violations.required("member", member)).getBytes(StandardCharsets.UTF_8));
    }

    private AddressFingerprint fingerprint(byte[] bytes) {
        return new AddressFingerprint(hash(bytes));
    }

    private String hash(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes), 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Says what this is, not the key. */
    @Override
    public String toString() {
        return "FingerprintKey[hidden]";
    }
}
