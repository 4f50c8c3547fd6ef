package dev.madang.forum.examples.springhost.order;

import dev.madang.forum.post.Subject;
import java.time.Instant;

/**
 * One order: a row of the host's.
 *
 * @param id its id
 * @param customer the user who placed it
 * @param item what was ordered
 * @param quantity how many
 * @param placedAt when
 */
public record Order(long id, String customer, String item, int quantity, Instant placedAt) {

    boolean isOf(NewOrder.Checked wanted) {
        return item.equals(wanted.item()) && quantity == wanted.quantity();
    }

    /** What the forum knows the order by. */
    public Subject subject() {
        return Subject.of("order", Long.toString(id));
    }
}
