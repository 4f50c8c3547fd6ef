package dev.madang.forum.examples.springhost.order;

import dev.madang.forum.actor.IdempotencyKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    Order insert(String customer, NewOrder.Checked wanted, Optional<IdempotencyKey> key) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        KeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO orders (customer, item, quantity, placed_at, request_key)
                        VALUES (:customer, :item, :quantity, :at, :key)
                        """)
                .param("customer", customer)
                .param("item", wanted.item())
                .param("quantity", wanted.quantity())
                .param("at", ChronoUnit.MICROS.between(Instant.EPOCH, now))
                .param("key", key.map(IdempotencyKey::value).orElse(null))
                .update(id, "id");
        return new Order(
                Objects.requireNonNull(id.getKey()).longValue(), customer, wanted.item(), wanted.quantity(), now);
    }

    Optional<Order> find(long id) {
        return jdbc.sql("SELECT id, customer, item, quantity, placed_at FROM orders WHERE id = :id")
                .param("id", id)
                .query(OrderTable::order)
                .optional();
    }

    /** What the customer ordered with {@code key} before. */
    Optional<Order> find(String customer, IdempotencyKey key) {
        return jdbc.sql("""
                        SELECT id, customer, item, quantity, placed_at FROM orders
                        WHERE customer = :customer AND request_key = :key
                        """)
                .param("customer", customer)
                .param("key", key.value())
                .query(OrderTable::order)
                .optional();
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getLong("id"),
                row.getString("customer"),
                row.getString("item"),
                row.getInt("quantity"),
                Instant.EPOCH.plus(row.getLong("placed_at"), ChronoUnit.MICROS));
    }
}
