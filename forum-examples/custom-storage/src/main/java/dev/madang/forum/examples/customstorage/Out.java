package dev.madang.forum.examples.customstorage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes a value: the version of its form, then its parts. Enum constants are written by name, so that a release that
 * adds or reorders some reads what was written before.
 */
final class Out {

    static final int VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Out() {
        bytes.write(VERSION);
    }

    static Out ofNumber(long number) {
        return new Out().number(number);
    }

    Out number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    Out count(int count) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
        return this;
    }

    Out text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        count(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    Out constant(Enum<?> constant) {
        return text(constant.name());
    }

    Out instant(Instant instant) {
        return number(Micros.of(instant));
    }

    <T> Out maybe(Optional<T> value, Consumer<T> writer) {
        bytes.write(value.isPresent() ? 1 : 0);
        value.ifPresent(writer);
        return this;
    }

    <T> Out each(Collection<T> values, Consumer<T> writer) {
        count(values.size());
        values.forEach(writer);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
