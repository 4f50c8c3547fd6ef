package dev.madang.forum.actor;

import dev.madang.forum.Violations;
import dev.madang.forum.text.TextRule;

/**
 * Makes a repeated write one write: whoever creates something with a key, and does it again with the same key, from any node, gets
 * what the first call made. A key is known per actor; another actor's same key is another key.
 *
 * @param value one line of 1 to {@value #MAX_LENGTH} code points, canonical; a random UUID serves well
 */
public record IdempotencyKey(String value) {

    /** The longest key, in code points. */
    public static final int MAX_LENGTH = 100;

    private static final TextRule RULE = TextRule.line("idempotencyKey", 1, MAX_LENGTH);

    /** Makes the text canonical, and checks it. */
    public IdempotencyKey {
        Violations violations = new Violations();
        value = RULE.check(value, violations);
        violations.throwIfAny();
    }

    /**
     * The key {@code value}.
     *
     * @throws dev.madang.forum.InvalidInputException when it is not such a line
     */
    public static IdempotencyKey of(String value) {
        return new IdempotencyKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
