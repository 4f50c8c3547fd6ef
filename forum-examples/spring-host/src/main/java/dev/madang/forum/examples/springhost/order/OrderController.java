package dev.madang.forum.examples.springhost.order;

import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.examples.springhost.discussion.PostView;
import dev.madang.forum.examples.springhost.engine.Retries;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP. */
@RestController
@RequestMapping("/api/orders")
class OrderController {

    private final OrderService orders;
    private final Retries retries;

    OrderController(OrderService orders, Retries retries) {
        this.orders = orders;
        this.retries = retries;
    }

    @PostMapping
    ResponseEntity<PlacedOrder> place(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewOrder wanted) {
        Optional<IdempotencyKey> once = Optional.ofNullable(key).map(IdempotencyKey::of);
        PlacedOrder placed = retries.of(() -> orders.place(actor, wanted, once));
        return ResponseEntity.created(URI.create("/api/orders/" + placed.order().id()))
                .body(placed);
    }

    @GetMapping("/{id}")
    Order get(Actor actor, @PathVariable long id) {
        return orders.get(actor, id);
    }

    @PutMapping("/{id}/discussion")
    PostView discussion(Actor actor, @PathVariable long id) {
        return PostView.of(retries.of(() -> orders.discussion(actor, id)));
    }

    @GetMapping("/{id}/discussion")
    PostView open(Actor actor, @PathVariable long id, HttpMethod method) {
        return PostView.of(method.equals(HttpMethod.HEAD) ? orders.look(actor, id) : orders.open(actor, id));
    }
}
