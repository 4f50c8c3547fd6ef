package dev.madang.forum.post;

import dev.madang.forum.Violations;
import dev.madang.forum.text.TextRule;

/**
 * A thing of the host's that a post is the discussion of: an order, an article, a product. At most one post has a given subject.
 *
 * @param type the host's word for the kind of thing, such as {@code order}; one line of 1 to 60 code points
 * @param id the host's id of the thing; one line of 1 to 120 code points
 */
public record Subject(String type, String id) {

    private static final TextRule TYPE = TextRule.line("subject.type", 1, 60);
    private static final TextRule ID = TextRule.line("subject.id", 1, 120);

    /** Makes both canonical, and checks them. */
    public Subject {
        Violations violations = new Violations();
        type = TYPE.check(type, violations);
        id = ID.check(id, violations);
        violations.throwIfAny();
    }

    /**
     * The host's thing {@code id} of the kind {@code type}.
     *
     * @throws dev.madang.forum.InvalidInputException when one is not such a line
     */
    public static Subject of(String type, String id) {
        return new Subject(type, id);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
