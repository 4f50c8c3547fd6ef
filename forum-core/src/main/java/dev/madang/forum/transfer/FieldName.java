package dev.madang.forum.transfer;

import java.util.regex.Pattern;

/**
 * Names of fields as violations carry them. A name that somebody made up may be any text, and no text of theirs is
 * repeated.
 */
final class FieldName {

    /** The field to name where it is the line itself that is wrong. */
    static final String LINE = "line";

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private FieldName() {}

    /** The name {@code key} where it looks like one, else {@link #LINE}. */
    static String of(String key) {
        return FORM.matcher(key).matches() ? key : LINE;
    }
}
