package dev.madang.forum.storage;

import dev.madang.forum.actor.AddressFingerprint;
import dev.madang.forum.actor.MaskedAddress;
import java.util.Optional;

/**
 * Where a post or comment came from.
 *
 * @param masked the masked client address; empty for imported things without one, and after an erasure
 * @param fingerprint the keyed fingerprint of the full address, where the host gave a key
 * @param kept the full address, where the host asked to keep it
 * @param passwordHash the slow salted hash of a guest's password, at most 200 characters
 */
public record Origin(
        Optional<MaskedAddress> masked,
        Optional<AddressFingerprint> fingerprint,
        Optional<KeptAddress> kept,
        Optional<String> passwordHash) {

    /** Nothing known: what is left after an erasure. */
    public static final Origin UNKNOWN =
            new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Only the masked address, as import lines have it. */
    public static Origin of(Optional<MaskedAddress> masked) {
        return new Origin(masked, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with the full address forgotten. */
    public Origin withoutKeptAddress() {
        return new Origin(masked, fingerprint, Optional.empty(), passwordHash);
    }

    /** Neither shows the full address nor the hash. */
    @Override
    public String toString() {
        return masked.map(MaskedAddress::value).orElse("unknown");
    }
}
