package dev.madang.forum.page;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import java.util.regex.Pattern;

/**
 * A place in one list, to go on from. Opaque: hosts hand it on as they got it, in a URL for example.
 *
 * <p>A cursor grants nothing: whoever sends one gets what the same call without it would let them see. A changed one is refused
 * with {@link InvalidInputException}, or is a place in the same list.
 *
 * @param value letters, digits, {@code -} and {@code _} only
 */
public record Cursor(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /** Checks the form. */
    public Cursor {
        Violations.required("cursor", value);
        if (!FORM.matcher(value).matches()) {
            throw malformed();
        }
    }

    /**
     * Takes a cursor that came back from outside.
     *
     * @throws InvalidInputException when it cannot be one
     */
    public static Cursor parse(String value) {
        return new Cursor(value);
    }

    /** The error for a cursor that is none, or is one of another list. */
    public static InvalidInputException malformed() {
        return new InvalidInputException(Violation.of("cursor", Violation.Code.MALFORMED));
    }

    @Override
    public String toString() {
        return value;
    }
}
