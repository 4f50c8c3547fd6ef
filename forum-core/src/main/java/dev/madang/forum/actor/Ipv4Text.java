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
            int octet = octet(parts[i], 0, parts[i].length());
            if (octet < 0) {
                return null;
            }
            bytes[i] = (byte) octet;
        }
        return bytes;
    }

    /** Whether {@code text} is an address with {@code hidden} in place of its third number. */
    static boolean isMasked(String text, String hidden) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        int third = second + 1 + hidden.length();
        return first > 0
                && second > first
                && text.startsWith(hidden, second + 1)
                && text.startsWith(".", third)
                && octet(text, 0, first) >= 0
                && octet(text, first + 1, second) >= 0
                && octet(text, third + 1, text.length()) >= 0;
    }

    static String format(byte[] bytes) {
        return octet(bytes[0]) + "." + octet(bytes[1]) + "." + octet(bytes[2]) + "." + octet(bytes[3]);
    }

    /** The octet as its unsigned decimal number. */
    static String octet(byte octet) {
        return Integer.toString(Byte.toUnsignedInt(octet));
    }

    /** The number that stands from {@code from} to {@code to}, or -1; a leading zero is refused, since some read it as octal. */
    private static int octet(String text, int from, int to) {
        int digits = to - from;
        if (digits < 1 || digits > 3 || (digits > 1 && text.charAt(from) == '0')) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            // Not Character.digit, which knows the digits of every script.
            if (digit < '0' || digit > '9') {
                return -1;
            }
            value = value * 10 + digit - '0';
        }
        return value <= 255 ? value : -1;
    }
}
