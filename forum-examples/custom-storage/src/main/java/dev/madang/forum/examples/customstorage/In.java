package dev.madang.forum.examples.customstorage;

import dev.madang.forum.StorageException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a value that {@link Out} wrote. */
final class In {

    private final ByteBuffer bytes;

    In(byte[] value) {
        bytes = ByteBuffer.wrap(value);
        if (bytes.get() != Out.VERSION) {
            throw new StorageException(StorageException.Outcome.NOT_DONE, "format", null);
        }
    }

    long number() {
        return bytes.getLong();
    }

    int count() {
        return bytes.getInt();
    }

    String text() {
        byte[] utf8 = new byte[count()];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    Instant instant() {
        return Micros.toInstant(number());
    }

    <T> Optional<T> maybe(Supplier<T> reader) {
        return bytes.get() == 1 ? Optional.of(reader.get()) : Optional.empty();
    }

    <T> List<T> each(Supplier<T> reader) {
        int size = count();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(reader.get());
        }
        return values;
    }
}
