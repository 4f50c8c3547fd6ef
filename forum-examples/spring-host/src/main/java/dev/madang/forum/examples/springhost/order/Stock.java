package dev.madang.forum.examples.springhost.order;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The host's table {@code stock}. */
@Repository
class Stock {

    private final JdbcClient jdbc;

    Stock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what was ordered, or throws {@link OutOfStockException}. */
    void take(NewOrder.Checked wanted) {
        int taken = jdbc.sql(
                        "UPDATE stock SET remaining = remaining - :quantity WHERE item = :item AND remaining >= :quantity")
                .param("quantity", wanted.quantity())
                .param("item", wanted.item())
                .update();
        if (taken == 0) {
            throw new OutOfStockException(wanted.item());
        }
    }
}
