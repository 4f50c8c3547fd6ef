package dev.madang.forum;

import java.util.Map;
import java.util.TreeMap;

/**
 * One field breaks one rule.
 *
 * @param field the name of the field or argument, such as {@code title}
 * @param code the rule that it breaks
 * @param params the limits and measures that belong to the rule, such as {@code max} and {@code actual}; never the field's text
 */
public record Violation(String field, Code code, Map<String, Object> params) {

    /** The rules that a field can break. */
    public enum Code {
        /** Nothing was given where something must be. */
        REQUIRED("required"),
        /** No visible character. */
        BLANK("blank"),
        /** Fewer code points than {@code min}. */
        TOO_SHORT("too-short"),
        /** More code points (or items) than {@code max}. */
        TOO_LONG("too-long"),
        /** A number outside {@code min} to {@code max}. */
        OUT_OF_RANGE("out-of-range"),
        /** U+0000, at code point {@code at}. */
        NUL("nul"),
        /** Half of a surrogate pair, at code point {@code at}: text that no storage could give back. */
        LONE_SURROGATE("lone-surrogate"),
        /** A character that turns the direction of the text around it, at code point {@code at}. */
        BIDI_CONTROL("bidi-control"),
        /** A control character or line end in a field of one line, at code point {@code at}. */
        CONTROL_CHARACTER("control-character"),
        /** Not of the form that the field wants. */
        MALFORMED("malformed"),
        /** Not one of the values that there are. */
        UNKNOWN_VALUE("unknown-value"),
        /** Well-formed, and not allowed here by the board's settings or by what else was given. */
        NOT_ALLOWED("not-allowed");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        /** The stable word for this rule, such as {@code too-long}. */
        public String code() {
            return code;
        }
    }

    /** Copies {@code params}. */
    public Violation {
        params = Map.copyOf(params);
    }

    /** A violation without parameters. */
    public static Violation of(String field, Code code) {
        return new Violation(field, code, Map.of());
    }

    /** {@code field: code {params}}, as the exception's message shows it. */
    @Override
    public String toString() {
        return field + ": " + code.code() + (params.isEmpty() ? "" : " " + new TreeMap<>(params));
    }
}
