package dev.madang.forum.examples.customstorage;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the parts of a {@link Key} in their order. */
final class KeyReader {

    private final DataInputStream in;

    KeyReader(byte[] bytes, int from) {
        in = new DataInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from));
    }

    long number() {
        try {
            return in.readLong() ^ Long.MIN_VALUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return in.readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
