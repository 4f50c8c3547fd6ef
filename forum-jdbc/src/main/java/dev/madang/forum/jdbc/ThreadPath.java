package dev.madang.forum.jdbc;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The numbers from the top of a thread down to a comment, four bytes each: compared byte by byte, each comment stands right before its
 * replies.
 */
final class ThreadPath {

    private static final int STEP = Integer.BYTES;

    private ThreadPath() {}

    static byte[] top(int number) {
        return ByteBuffer.allocate(STEP).putInt(number).array();
    }

    static byte[] reply(byte[] parent, int number) {
        byte[] path = Arrays.copyOf(parent, parent.length + STEP);
        ByteBuffer.wrap(path).putInt(parent.length, number);
        return path;
    }

    static int root(byte[] path) {
        return ByteBuffer.wrap(path).getInt();
    }

    static int depth(byte[] path) {
        return path.length / STEP - 1;
    }

    /** The numbers of the comments above, from the nearest to the top. */
    static int[] ancestors(byte[] path) {
        int[] numbers = new int[depth(path)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ByteBuffer.wrap(path).getInt((numbers.length - 1 - i) * STEP);
        }
        return numbers;
    }
}
