package dev.madang.forum.examples.springhost.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The host's table {@code orders}. */
@Repository
class OrderTable {

    private final JdbcClient jdbc;

    OrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Order insert(String customer, NewOrder.Checked wanted) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO orders (customer, item, quantity, placed_at) VALUES (:customer, :item, :quantity, :at)")
                .param("customer", customer)
                .param("item", wanted.item())
                .param("quantity", wanted.quantity())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update(id, "id");
        return new Order(
                Objects.requireNonNull(id.getKey()).longValue(), customer, wanted.item(), wanted.quantity(), now);
    }

    Optional<Order> find(long id) {
        return jdbc.sql("SELECT id, customer, item, quantity, placed_at FROM orders WHERE id = :id")
                .param("id", id)
                .query(Order.class)
                .optional();
    }
}
