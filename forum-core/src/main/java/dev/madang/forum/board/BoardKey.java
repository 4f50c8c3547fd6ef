package dev.madang.forum.board;

import dev.madang.forum.InvalidInputException;
import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The permanent name of a board, as it stands in addresses: {@code free}.
 *
 * @param value 1 to {@value #MAX_LENGTH} of {@code a-z}, {@code 0-9}, {@code -} and {@code _}, beginning with a letter or digit
 */
public record BoardKey(String value) implements Comparable<BoardKey> {

    /** The longest key, in characters. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0," + (MAX_LENGTH - 1) + "}");

    /** Checks the form. */
    public BoardKey {
        Violations.required("board", value);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInputException(
                    new Violation("board", Violation.Code.MALFORMED, Map.of("max", MAX_LENGTH)));
        }
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
