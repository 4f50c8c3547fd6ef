package dev.madang.forum.transfer;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object (RFC 8259) into maps, lists, strings, longs, booleans and {@link #NULL}.
 *
 * <p>Stricter than the RFC where leniency would hide a mistake: a key stands once in its object, numbers are whole and
 * fit a {@code long}, nothing follows the object, and nesting is bounded. Strings come out as they are escaped; what no
 * text may hold (NUL, lone surrogates) is refused by the rule of the field, which can name it.
 */
final class JsonReader {

    /** What {@code null} is read as. */
    static final Object NULL = new Object();

    /** The deepest nesting, the object itself included; the format needs three. */
    static final int MAX_DEPTH = 8;

    private final String text;
    private int at;
    private int depth;
    private String member = FieldName.LINE;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The object that {@code text} is.
     *
     * @throws InvalidInputException naming the member of the object in whose value it went wrong, or else {@code line}
     */
    static Map<String, Object> read(String text) {
        JsonReader reader = new JsonReader(text);
        reader.skipBlanks();
        Map<String, Object> object = reader.object();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.malformed();
        }
        return object;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        open('{');
        while (more('}', members.isEmpty())) {
            String key = string();
            skipBlanks();
            expect(':');
            boolean outermost = depth == 1;
            member = outermost ? FieldName.of(key) : member;
            if (members.put(key, value()) != null) {
                throw refused(member, Violation.Code.NOT_ALLOWED);
            }
            member = outermost ? FieldName.LINE : member;
        }
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        open('[');
        while (more(']', elements.isEmpty())) {
            elements.add(value());
        }
        return elements;
    }

    private Object value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", NULL);
            default -> number();
        };
    }

    private String string() {
        JsonString string = new JsonString(text, at);
        int end = string.end();
        if (end < 0) {
            at = -end - 1;
            throw malformed();
        }
        at = end;
        return string.value();
    }

    private Long number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (isDigit(peek())) {
            at++;
        }
        if (at == digits || (text.charAt(digits) == '0' && at > digits + 1) || endsWrongly()) {
            throw malformed();
        }
        try {
            return Long.valueOf(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw refused(member, Violation.Code.OUT_OF_RANGE);
        }
    }

    /** Whether something else is stuck to the number, such as a fraction. */
    private boolean endsWrongly() {
        return at < text.length() && ",]} \t\n\r".indexOf(peek()) < 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Object literal(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private void open(char bracket) {
        expect(bracket);
        if (++depth > MAX_DEPTH) {
            throw malformed();
        }
    }

    /** Whether another member or element comes; else passes the closing bracket. */
    private boolean more(char closing, boolean first) {
        skipBlanks();
        if (peek() == closing) {
            at++;
            depth--;
            return false;
        }
        if (!first) {
            expect(',');
            skipBlanks();
        }
        return true;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw malformed();
        }
        at++;
    }

    /** The next character, or NUL at the end, where no JSON can stand either. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    private InvalidInputException malformed() {
        return refused(member, Violation.Code.MALFORMED);
    }

    private InvalidInputException refused(String field, Violation.Code code) {
        return new InvalidInputException(new Violation(field, code, Map.of("at", text.codePointCount(0, at))));
    }
}
