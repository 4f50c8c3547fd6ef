package dev.madang.forum.text;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;

/** Reads positive decimal numbers of ASCII digits; {@link Long#parseLong} takes the digits of every script, and signs. */
public final class PositiveNumber {

    private PositiveNumber() {}

    /**
     * The number that {@code text} is.
     *
     * @param field the field to name in an error
     * @param max the largest that is accepted
     * @throws InvalidInputException when it is not a number from 1 to {@code max}, without leading zeros
     */
    public static long parse(String field, String text, long max) {
        Violations.required(field, text);
        if (!text.matches("[1-9][0-9]{0,18}")) {
            throw new InvalidInputException(Violation.of(field, Violation.Code.MALFORMED));
        }
        try {
            return Violations.within(field, Long.parseLong(text), 1, max);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(Violation.of(field, Violation.Code.OUT_OF_RANGE));
        }
    }
}
