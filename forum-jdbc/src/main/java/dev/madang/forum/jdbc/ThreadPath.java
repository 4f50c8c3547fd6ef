package dev.madang.forum.jdbc;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The numbers from the top of a thread down to a comment, four bytes each: compared byte by byte, each comment stands right before its
 * replies.
 */
final class ThreadPath {

    private static final int STEP = Integer.BYTES;

    private final byte[] bytes;

    private ThreadPath(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A path as it was stored. */
    static ThreadPath of(byte[] bytes) {
        return new ThreadPath(bytes);
    }

    static ThreadPath top(int number) {
        return new ThreadPath(ByteBuffer.allocate(STEP).putInt(number).array());
    }

    ThreadPath reply(int number) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + STEP);
        ByteBuffer.wrap(longer).putInt(bytes.length, number);
        return new ThreadPath(longer);
    }

    /** As it is stored. */
    byte[] bytes() {
        return bytes;
    }

    int root() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    int depth() {
        return bytes.length / STEP - 1;
    }

    /** The numbers of the comments above, from the nearest to the top. */
    int[] ancestors() {
        int[] numbers = new int[depth()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ByteBuffer.wrap(bytes).getInt((numbers.length - 1 - i) * STEP);
        }
        return numbers;
    }
}
