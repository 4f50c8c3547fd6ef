package dev.madang.forum.examples.customstorage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key of the store, or the beginning of some. Immutable: each method answers a longer one. */
final class Key implements Comparable<Key> {

    /** No bytes yet. */
    static final Key EMPTY = new Key(new byte[0]);

    private final byte[] bytes;

    private Key(byte[] bytes) {
        this.bytes = bytes;
    }

    static Key of(Table table) {
        return EMPTY.letter(table.letter);
    }

    static Key of(byte[] bytes) {
        return new Key(bytes);
    }

    Key letter(char letter) {
        return join((byte) letter);
    }

    /** Negative numbers sort before positive ones. */
    Key number(long number) {
        return join(
                ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
    }

    /** No text begins with another one's bytes. Lone surrogates and NUL are kept. */
    Key text(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DataOutputStream(out).writeUTF(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return join(out.toByteArray());
    }

    Key join(Key rest) {
        return join(rest.bytes);
    }

    private Key join(byte... more) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, joined, bytes.length, more.length);
        return new Key(joined);
    }

    /** The lowest key that is higher. */
    Key above() {
        return join((byte) 0);
    }

    /** The lowest key that is higher than all that begin with this one. No key begins with the byte 255. */
    Key end() {
        int last = bytes.length - 1;
        while (bytes[last] == -1) {
            last--;
        }
        byte[] end = Arrays.copyOf(bytes, last + 1);
        end[last]++;
        return new Key(end);
    }

    /** Reads what comes after {@code prefix}. */
    KeyReader after(Key prefix) {
        return new KeyReader(bytes, prefix.bytes.length);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
