package dev.madang.forum.actor;

import org.jspecify.annotations.Nullable;

/** IPv4 addresses as text: four decimal numbers, the only form that every reader takes for the same address. */
final class Ipv4Text {

    private static final int OCTETS = 4;
    private static final int LONGEST = "255.255.255.255".length();

    private Ipv4Text() {}

    /** The 4 bytes of {@code text}, or null where it is no address. */
    static byte @Nullable [] parse(String text) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != OCTETS) {
            return null;
        }
        byte[] bytes = new byte[OCTETS];
        for (int i = 0; i < OCTETS; i++) {
            int octet = octet(parts[i]);
            if (octet < 0) {
                return null;
            }
            bytes[i] = (byte) octet;
        }
        return bytes;
    }

    static String format(byte[] bytes) {
        return octet(bytes[0]) + "." + octet(bytes[1]) + "." + octet(bytes[2]) + "." + octet(bytes[3]);
    }

    /** The octet as its unsigned decimal number. */
    static String octet(byte octet) {
        return Integer.toString(Byte.toUnsignedInt(octet));
    }

    /** The value of {@code part}, or -1; a leading zero is refused, since some read it as octal. */
    private static int octet(String part) {
        if (part.isEmpty() || part.length() > 3 || (part.length() > 1 && part.charAt(0) == '0')) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < part.length(); i++) {
            char digit = part.charAt(i);
            // Not Character.digit, which knows the digits of every script.
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = value * 10 + digit - '0';
        }
        return value <= 255 ? value : -1;
    }
}
