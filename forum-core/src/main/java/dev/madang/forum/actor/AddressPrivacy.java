package dev.madang.forum.actor;

import dev.madang.forum.Violations;
import java.time.Duration;
import java.util.Optional;

/**
 * What is kept of client addresses. The mask always is. Immutable and thread-safe.
 *
 * @param fingerprintKey the key for fingerprints, by which the same address is known again; without one, limits on writing, and guests' idempotency keys, take addresses
 *     with the same mask for one
 * @param fullFor how long the full address is kept, for moderators to see; empty means never
 */
public record AddressPrivacy(Optional<FingerprintKey> fingerprintKey, Optional<Duration> fullFor) {

    /** Only the mask is kept: the default. */
    public static final AddressPrivacy MASK_ONLY = new AddressPrivacy(Optional.empty(), Optional.empty());

    /** Checks that the time is at least a second. */
    public AddressPrivacy {
        Violations.required("fingerprintKey", fingerprintKey);
        Violations.required("fullFor", fullFor)
                .ifPresent(time -> Violations.within("fullFor", time, Duration.ofSeconds(1)));
    }

    /** Keeps fingerprints under {@code key} too. */
    public AddressPrivacy withFingerprints(FingerprintKey key) {
        return new AddressPrivacy(Optional.of(Violations.required("fingerprintKey", key)), fullFor);
    }

    /** Keeps full addresses too, for {@code time}; {@code maintenance().forget} erases those whose time is over. */
    public AddressPrivacy withFullAddressesFor(Duration time) {
        return new AddressPrivacy(fingerprintKey, Optional.of(Violations.required("fullFor", time)));
    }
}
