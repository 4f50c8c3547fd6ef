package dev.madang.forum.board;

import dev.madang.forum.Violations;
import dev.madang.forum.text.TextRule;

/**
 * A heading (말머리) that a board offers and a post may stand under.
 *
 * @param value one line of 1 to {@value #MAX_LENGTH} code points, canonical
 */
public record Category(String value) {

    /** The longest category, in code points. */
    public static final int MAX_LENGTH = 40;

    private static final TextRule RULE = TextRule.line("category", 1, MAX_LENGTH);

    /** Makes the text canonical, and checks it. */
    public Category {
        Violations violations = new Violations();
        value = RULE.check(value, violations);
        violations.throwIfAny();
    }

    /**
     * The category {@code value}.
     *
     * @throws dev.madang.forum.InvalidInputException when it is not such a line
     */
    public static Category of(String value) {
        return new Category(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
