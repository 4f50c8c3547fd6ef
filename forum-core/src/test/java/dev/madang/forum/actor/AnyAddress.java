package dev.madang.forum.actor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Addresses for properties. */
final class AnyAddress {

    private AnyAddress() {}

    static Arbitrary<byte[]> ipv4() {
        return Arbitraries.bytes().array(byte[].class).ofSize(4);
    }

    /** Rich in zeros, and without the addresses that are IPv4 in truth. */
    static Arbitrary<byte[]> ipv6() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.just((byte) 0)),
                        Tuple.of(1, Arbitraries.just((byte) 0xFF)),
                        Tuple.of(2, Arbitraries.bytes()))
                .array(byte[].class)
                .ofSize(16)
                .filter(bytes -> !of(bytes).isIpv4());
    }

    static Arbitrary<byte[]> either() {
        return Arbitraries.oneOf(ipv4(), ipv6());
    }

    /** The address of {@code bytes}, by way of the JDK's own text for it, which is not the canonical one. */
    static ClientAddress of(byte[] bytes) {
        return ClientAddress.of(jdkText(bytes));
    }

    static String jdkText(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
