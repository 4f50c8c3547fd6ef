package dev.madang.forum.transfer;

import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes one JSON object on one line. Methods answer this writer where another field often follows. */
final class JsonWriter {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder("{");
    private boolean first = true;

    JsonWriter text(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    JsonWriter number(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    void yes(String name) {
        name(name);
        out.append("true");
    }

    JsonWriter texts(String name, List<String> values) {
        name(name);
        begin('[');
        for (String value : values) {
            separate();
            string(value);
        }
        return end(']');
    }

    <T> JsonWriter object(String name, T value, BiConsumer<JsonWriter, T> members) {
        name(name);
        begin('{');
        members.accept(this, value);
        return end('}');
    }

    <T> JsonWriter objects(String name, List<T> values, BiConsumer<JsonWriter, T> members) {
        name(name);
        begin('[');
        for (T value : values) {
            separate();
            begin('{');
            members.accept(this, value);
            end('}');
        }
        return end(']');
    }

    /** Closes the object, and answers the line, without a line end. */
    String line() {
        return out.append('}').toString();
    }

    private void name(String name) {
        separate();
        string(name);
        out.append(':');
    }

    private void begin(char bracket) {
        out.append(bracket);
        first = true;
    }

    private JsonWriter end(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (isEscaped(c)) {
                    out.append("\\u").append(HEX.toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Controls, and what some tools take for the end of a line: NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR. */
    private static boolean isEscaped(char c) {
        return c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
    }
}
