package dev.madang.forum.actor;

import dev.madang.forum.Violations;
import dev.madang.forum.text.TextRule;

/**
 * The host's own id of one of its members. The engine compares it and never looks into it.
 *
 * @param value one line of 1 to {@value #MAX_LENGTH} code points, canonical
 */
public record MemberId(String value) {

    /** The longest id, in code points. */
    public static final int MAX_LENGTH = 100;

    private static final TextRule RULE = TextRule.line("member", 1, MAX_LENGTH);

    /** Makes the text canonical, and checks it. */
    public MemberId {
        Violations violations = new Violations();
        value = RULE.check(value, violations);
        violations.throwIfAny();
    }

    /**
     * The member id {@code value}.
     *
     * @throws dev.madang.forum.InvalidInputException when it is not such a line
     */
    public static MemberId of(String value) {
        return new MemberId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
