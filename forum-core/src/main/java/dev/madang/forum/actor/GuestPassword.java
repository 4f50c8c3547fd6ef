package dev.madang.forum.actor;

import dev.madang.forum.Violations;
import dev.madang.forum.text.TextRule;

/**
 * What a guest proves with that a post is theirs. The engine stores a slow salted hash of it; its text is in no {@code toString}, log,
 * error or export.
 */
public final class GuestPassword {

    /** The longest password, in code points. */
    public static final int MAX_LENGTH = 100;

    private static final TextRule RULE = TextRule.line("password", 4, MAX_LENGTH);

    private final String text;

    private GuestPassword(String text) {
        this.text = text;
    }

    /**
     * The password {@code text}: one line of 4 to 100 code points.
     *
     * @throws dev.madang.forum.InvalidInputException when it is not such a line; the error does not show it
     */
    public static GuestPassword of(String text) {
        Violations violations = new Violations();
        String checked = RULE.check(text, violations);
        violations.throwIfAny();
        return new GuestPassword(checked);
    }

    /** The password itself, canonical. */
    public String reveal() {
        return text;
    }

    /** Shows nothing of the password. */
    @Override
    public String toString() {
        return "GuestPassword";
    }
}
