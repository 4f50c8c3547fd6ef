package dev.madang.forum.transfer;

import java.util.HexFormat;

/** Reads one JSON string out of a text. */
final class JsonString {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;

    private final String text;
    private final StringBuilder value = new StringBuilder();
    private int at;

    /** A string that begins at {@code start}. */
    JsonString(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** Reads it, and answers the place after it, or minus the place that is wrong minus one. */
    int end() {
        boolean read = take('"');
        while (read && !take('"')) {
            read = take('\\') ? escape() : plain();
        }
        return read ? at : -at - 1;
    }

    /** What was read. */
    String value() {
        return value.toString();
    }

    /** Takes all up to the next quote or backslash; there is at least one character, else this answers false. */
    private boolean plain() {
        int start = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        value.append(text, start, at);
        return at > start;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    private boolean escape() {
        if (take('u')) {
            return unit();
        }
        int escape = at < text.length() ? ESCAPES.indexOf(text.charAt(at)) : -1;
        if (escape < 0) {
            return false;
        }
        value.append(ESCAPED.charAt(escape));
        at++;
        return true;
    }

    private boolean unit() {
        int end = at + HEX_DIGITS;
        for (int i = at; i < end; i++) {
            if (i >= text.length() || !HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        value.append((char) HexFormat.fromHexDigits(text, at, end));
        at = end;
        return true;
    }

    private boolean take(char c) {
        boolean taken = at < text.length() && text.charAt(at) == c;
        if (taken) {
            at++;
        }
        return taken;
    }
}
