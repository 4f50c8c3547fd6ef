package dev.madang.forum.actor;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The full IP address that a client calls from, IPv4 or IPv6.
 *
 * <p>Made from a literal only and never by name, so that nothing is looked up. An IPv4-mapped IPv6 address is the IPv4
 * address. Its text is {@link #toString() masked}, so that no log holds a full address by accident; {@link #literal()} says it
 * in full. Immutable; equal by value.
 */
public final class ClientAddress {

    private static final int IPV4_BYTES = 4;
    private static final int VIEWER_BYTES = 8;

    private final byte[] bytes;

    private ClientAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads an IP literal: four decimal numbers without leading zeros, or any form of RFC 4291, section 2.2, without a zone.
     *
     * @throws InvalidInputException for field {@code address}, if {@code literal} is anything else, such as a host name
     */
    public static ClientAddress of(String literal) {
        Violations.required("address", literal);
        byte[] bytes = literal.indexOf(':') < 0 ? Ipv4Text.parse(literal) : Ipv6Text.parse(literal);
        if (bytes == null) {
            throw new InvalidInputException(Violation.of("address", Violation.Code.MALFORMED));
        }
        return new ClientAddress(bytes);
    }

    /** Whether this is an IPv4 address, given as such or mapped into IPv6. */
    public boolean isIpv4() {
        return bytes.length == IPV4_BYTES;
    }

    /** The address in network order, 4 bytes or 16; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The bytes that one viewer cannot easily change: all 4 of IPv4, the first 8 of IPv6, whose /64 is given to one
     * network and within which a single client moves freely (RFC 8981); a copy.
     */
    public byte[] viewerBytes() {
        return Arrays.copyOf(bytes, Math.min(bytes.length, VIEWER_BYTES));
    }

    /** The same bytes as one number, the first of them its highest. */
    public long viewerNumber() {
        long number = 0;
        for (int i = 0; i < Math.min(bytes.length, VIEWER_BYTES); i++) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(bytes[i]);
        }
        return number;
    }

    /** The part of the address that may be stored and shown. */
    public MaskedAddress masked() {
        return MaskedAddress.of(this);
    }

    /** The full address as text, in the canonical form of RFC 5952 for IPv6. Only moderators may see it. */
    public String literal() {
        return isIpv4() ? Ipv4Text.format(bytes) : Ipv6Text.format(bytes);
    }

    /** Whether {@code other} is the same address. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClientAddress that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The masked address, never the full one. */
    @Override
    public String toString() {
        return masked().value();
    }
}
