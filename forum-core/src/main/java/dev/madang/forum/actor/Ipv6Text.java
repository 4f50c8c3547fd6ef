package dev.madang.forum.actor;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** IPv6 addresses as text: read in every form of RFC 4291, section 2.2, and written in the one form of RFC 5952. */
final class Ipv6Text {

    private static final int GROUPS = 8;
    private static final int LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();
    private static final String GAP = "::";

    private Ipv6Text() {}

    /** The 16 bytes of {@code text}, or 4 where it is an IPv4-mapped address, or null where it is no address. */
    static byte @Nullable [] parse(String text) {
        String hex = text.length() > LONGEST ? null : withoutDots(text);
        if (hex == null) {
            return null;
        }
        int gap = hex.indexOf(GAP);
        String[] head = groups(gap < 0 ? hex : hex.substring(0, gap));
        String[] tail = groups(gap < 0 ? "" : hex.substring(gap + GAP.length()));
        int given = head.length + tail.length;
        // A gap stands for at least one group.
        if (gap < 0 ? given != GROUPS : given >= GROUPS) {
            return null;
        }
        ByteBuffer address = ByteBuffer.allocate(GROUPS * Short.BYTES);
        boolean read = put(head, address, 0) && put(tail, address, GROUPS - tail.length);
        return read ? unmapped(address.array()) : null;
    }

    static String format(byte[] bytes) {
        int[] groups = groups(bytes);
        int start = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosFrom(groups, i);
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        // One group of zeros is not shortened (RFC 5952, section 4.2.2).
        return length < 2
                ? joined(groups, 0, GROUPS)
                : joined(groups, 0, start) + GAP + joined(groups, start + length, GROUPS);
    }

    /** The first {@code count} groups, all written out. */
    static String leadingGroups(byte[] bytes, int count) {
        return joined(groups(bytes), 0, count);
    }

    /** {@code text} with a dotted quad at its end written as two groups, or null where what has dots is no quad. */
    private static @Nullable String withoutDots(String text) {
        int last = text.lastIndexOf(':') + 1;
        if (text.indexOf('.', last) < 0) {
            return text;
        }
        byte[] quad = Ipv4Text.parse(text.substring(last));
        return quad == null ? null : text.substring(0, last) + leadingGroups(quad, 2);
    }

    private static String[] groups(String part) {
        return part.isEmpty() ? new String[0] : part.split(":", -1);
    }

    private static int[] groups(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return IntStream.range(0, bytes.length / Short.BYTES)
                .map(i -> Short.toUnsignedInt(buffer.getShort(i * Short.BYTES)))
                .toArray();
    }

    private static boolean put(String[] groups, ByteBuffer into, int first) {
        for (int i = 0; i < groups.length; i++) {
            int value = group(groups[i]);
            if (value < 0) {
                return false;
            }
            into.putShort((first + i) * Short.BYTES, (short) value);
        }
        return true;
    }

    /** The value of one to four hexadecimal digits, or -1. */
    private static int group(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            // HexFormat, not Character.digit, which knows the digits of every script.
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return -1;
            }
            value = value << 4 | HexFormat.fromHexDigit(text.charAt(i));
        }
        return value;
    }

    /** The IPv4 address within {@code ::ffff:0:0/96}, or {@code bytes} itself. */
    private static byte[] unmapped(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        boolean mapped = buffer.getLong(0) == 0 && buffer.getInt(Long.BYTES) == 0xFFFF;
        return mapped ? Arrays.copyOfRange(bytes, 12, bytes.length) : bytes;
    }

    private static int zerosFrom(int[] groups, int first) {
        int end = first;
        while (end < groups.length && groups[end] == 0) {
            end++;
        }
        return end - first;
    }

    private static String joined(int[] groups, int from, int to) {
        return Arrays.stream(groups, from, to).mapToObj(Integer::toHexString).collect(Collectors.joining(":"));
    }
}
