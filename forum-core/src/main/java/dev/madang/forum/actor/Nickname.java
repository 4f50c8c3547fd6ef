package dev.madang.forum.actor;

import dev.madang.forum.Violations;
import dev.madang.forum.board.BoardLimits;
import dev.madang.forum.text.TextRule;

/**
 * The name that somebody chose for one post or comment. Never an identity: anyone may choose any.
 *
 * @param value one line of 1 to 60 code points, canonical
 */
public record Nickname(String value) {

    private static final TextRule RULE = TextRule.line("nickname", 1, BoardLimits.MAX_NICKNAME);

    /** Makes the text canonical, and checks it. */
    public Nickname {
        Violations violations = new Violations();
        value = RULE.check(value, violations);
        violations.throwIfAny();
    }

    /**
     * The nickname {@code value}.
     *
     * @throws dev.madang.forum.InvalidInputException when it is not such a line
     */
    public static Nickname of(String value) {
        return new Nickname(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
