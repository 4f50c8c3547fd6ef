package dev.madang.forum.actor;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The part of a client address that may be stored and shown: 24 bits of IPv4, as {@code 112.171.xxx.7}, and 48 of IPv6, as
 * {@code 2001:db8:1:xxx}.
 *
 * <p>IPv6 is written as its first three groups, lower-case, without leading zeros and without {@code ::}, and one
 * {@code xxx} for all the others. Each masked address has one text only. Made by {@link ClientAddress#masked()} and
 * {@link #parse}, and in no other way. Immutable; equal by value.
 */
public final class MaskedAddress {

    private static final String HIDDEN = "xxx";
    private static final int SHOWN_GROUPS = 3;

    private final String value;

    private MaskedAddress(String value) {
        this.value = value;
    }

    static MaskedAddress of(ClientAddress address) {
        byte[] bytes = address.bytes();
        return new MaskedAddress(
                address.isIpv4()
                        ? String.join(
                                ".",
                                Ipv4Text.octet(bytes[0]),
                                Ipv4Text.octet(bytes[1]),
                                HIDDEN,
                                Ipv4Text.octet(bytes[3]))
                        : Ipv6Text.leadingGroups(bytes, SHOWN_GROUPS) + ":" + HIDDEN);
    }

    /**
     * Reads a masked address, such as one that was exported.
     *
     * @throws InvalidInputException for field {@code address}, if {@code masked} is not the very text that masking gives
     */
    public static MaskedAddress parse(String masked) {
        Violations.required("address", masked);
        if (Ipv4Text.isMasked(masked, HIDDEN)) {
            return new MaskedAddress(masked);
        }
        MaskedAddress again = ClientAddress.of(anyAddressBehind(masked)).masked();
        if (!again.value.equals(masked)) {
            throw new InvalidInputException(Violation.of("address", Violation.Code.MALFORMED));
        }
        return again;
    }

    /** One of the addresses that {@code masked} hides, if it is well-formed. */
    private static String anyAddressBehind(String masked) {
        return masked.endsWith(":" + HIDDEN)
                ? masked.substring(0, masked.length() - HIDDEN.length()) + ":"
                : masked.replace("." + HIDDEN + ".", ".0.");
    }

    /** The masked address as text. */
    public String value() {
        return value;
    }

    /** Whether {@code other} is the same masked address. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MaskedAddress that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The masked address as text. */
    @Override
    public String toString() {
        return value;
    }
}
