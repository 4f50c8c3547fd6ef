package dev.madang.forum.board;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import java.util.Map;

/**
 * The permanent name of a board, as it stands in addresses: {@code free}.
 *
 * @param value 1 to {@value #MAX_LENGTH} of {@code a-z}, {@code 0-9}, {@code -} and {@code _}, beginning with a letter or digit
 */
public record BoardKey(String value) implements Comparable<BoardKey> {

    /** The longest key, in characters. */
    public static final int MAX_LENGTH = 40;

    /** Checks the form. */
    public BoardKey {
        Violations.required("board", value);
        if (!isKey(value)) {
            throw new InvalidInputException(
                    new Violation("board", Violation.Code.MALFORMED, Map.of("max", MAX_LENGTH)));
        }
    }

    /** Not by a pattern, which was dear where every row of a list has a key. */
    private static boolean isKey(String value) {
        return !value.isEmpty() && value.length() <= MAX_LENGTH && isLetterOrDigit(value.charAt(0)) && isRest(value);
    }

    private static boolean isRest(String value) {
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /**
     * The key {@code value}.
     *
     * @throws InvalidInputException when it is not of the form
     */
    public static BoardKey of(String value) {
        return new BoardKey(value);
    }

    @Override
    public int compareTo(BoardKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
