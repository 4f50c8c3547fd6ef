package dev.madang.forum.examples.springhost.order;

import dev.madang.forum.Violation;
import dev.madang.forum.Violations;
import dev.madang.forum.text.TextRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was asked for.
 *
 * @param item what
 * @param quantity how many
 * @param body what the customer says about it: the first words of the discussion
 */
public record NewOrder(
        @Nullable String item,
        @Nullable Integer quantity,
        @Nullable String body) {

    private static final TextRule ITEM = TextRule.line("item", 1, 60);
    private static final int MOST = 100;

    /** An order found good. The words are the forum's to check. */
    record Checked(String item, int quantity) {}

    /** Checks the host's own fields in the engine's way, so that a client sees one kind of error. */
    Checked check() {
        Violations violations = new Violations();
        String checkedItem = ITEM.check(item, violations);
        int checkedQuantity = quantity == null ? 0 : quantity;
        if (quantity == null) {
            violations.add("quantity", Violation.Code.REQUIRED);
        } else if (quantity < 1 || quantity > MOST) {
            violations.add(new Violation(
                    "quantity", Violation.Code.OUT_OF_RANGE, Map.of("min", 1, "max", MOST, "actual", quantity)));
        }
        violations.throwIfAny();
        return new Checked(checkedItem, checkedQuantity);
    }
}
