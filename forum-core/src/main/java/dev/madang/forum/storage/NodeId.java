package dev.madang.forum.storage;

import dev.madang.forum.Violations;
import dev.madang.forum.text.TextRule;

/**
 * The name of one running engine among those that share a storage. Two that run at once never have the same.
 *
 * @param value one line of 1 to 60 code points
 */
public record NodeId(String value) {

    private static final TextRule RULE = TextRule.line("node", 1, 60);

    /** Makes the text canonical, and checks it. */
    public NodeId {
        Violations violations = new Violations();
        value = RULE.check(value, violations);
        violations.throwIfAny();
    }

    @Override
    public String toString() {
        return value;
    }
}
