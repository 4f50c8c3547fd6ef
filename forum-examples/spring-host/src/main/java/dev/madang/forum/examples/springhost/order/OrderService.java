package dev.madang.forum.examples.springhost.order;

import dev.madang.forum.ConflictException;
import dev.madang.forum.Forum;
import dev.madang.forum.NotFoundException;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.IdempotencyKey;
import dev.madang.forum.actor.MemberId;
import dev.madang.forum.actor.Role;
import dev.madang.forum.comment.PostWithComments;
import dev.madang.forum.examples.springhost.discussion.PostView;
import dev.madang.forum.examples.springhost.engine.OrdersBoard;
import dev.madang.forum.examples.springhost.watch.Writes;
import dev.madang.forum.page.Paging;
import dev.madang.forum.post.Post;
import dev.madang.forum.post.PostDraft;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders and their discussions, written together or not at all.
 *
 * <p>READ COMMITTED is said and not left to the database: who asked for a discussion at the same time as another must see the one that came
 * first, and a snapshot from before would hide it.
 */
@Service
public class OrderService {

    private static final Paging FIRST = Paging.page(1);

    private final OrderTable orders;
    private final Stock stock;
    private final Forum forum;
    private final Writes writes;

    OrderService(OrderTable orders, Stock stock, Forum forum, Writes writes) {
        this.orders = orders;
        this.stock = stock;
        this.forum = forum;
        this.writes = writes;
    }

    /**
     * Stores the order, opens its discussion and takes the stock. Whichever of the three refuses, nothing of the others is left, and the number
     * of the post goes to the next.
     *
     * @param key makes a repetition, such as after an answer that was lost, answer what the first request made, as far as it is there for its
     *     customer by now
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PlacedOrder place(Actor actor, NewOrder wanted, Optional<IdempotencyKey> key) {
        NewOrder.Checked checked = wanted.check();
        Optional<Order> before = key.flatMap(known -> orders.find(name(actor), known));
        if (before.isPresent()) {
            return repeated(actor, before.get(), checked);
        }
        Order order = orders.insert(name(actor), checked, key);
        PostDraft draft = draft(order);
        if (wanted.body() != null) {
            draft.body(wanted.body());
        }
        Post post = writes.timed("discussion", () -> forum.posts().discussion(actor, order.subject(), draft));
        stock.take(checked);
        return new PlacedOrder(order, Optional.of(PostView.of(post)));
    }

    private PlacedOrder repeated(Actor actor, Order before, NewOrder.Checked wanted) {
        if (!before.isOf(wanted)) {
            throw ConflictException.idempotencyKey();
        }
        return new PlacedOrder(
                before, forum.posts().discussion(actor, before.subject()).map(PostView::of));
    }

    /** An order, for its customer and the staff. */
    @Transactional(readOnly = true)
    public Order get(Actor actor, long id) {
        return orders.find(id)
                .filter(order -> isStaff(actor) || order.customer().equals(name(actor)))
                .orElseThrow(() -> new NotFoundException("order", Long.toString(id)));
    }

    /** The discussion of an order; it is made when somebody first asks for it, and once however many ask. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Post discussion(Actor actor, long id) {
        Order order = get(actor, id);
        return forum.posts().discussion(actor, order.subject()).orElseGet(() -> begin(actor, order));
    }

    private Post begin(Actor actor, Order order) {
        PostDraft draft = draft(order).body(order.item() + " × " + order.quantity());
        Actor customer = customer(actor, order);
        return writes.timed("discussion", () -> forum.posts().discussion(customer, order.subject(), draft));
    }

    /** Whoever asks first, a discussion is its customer's: nobody else reads it but the staff. */
    private static Actor customer(Actor actor, Order order) {
        return order.customer().equals(name(actor))
                ? actor
                : Actor.member(order.customer(), OrdersBoard.SHOP.address());
    }

    /** The discussion with its first comments as a program looks at it; nothing is made, nothing counted. */
    public PostWithComments look(Actor actor, long id) {
        Post post = present(actor, id);
        return new PostWithComments(post, forum.comments().list(actor, post.id(), FIRST));
    }

    /** The same as a person opens it, which counts a view. */
    public PostWithComments open(Actor actor, long id) {
        return forum.posts().openWithComments(actor, present(actor, id).id(), FIRST);
    }

    private Post present(Actor actor, long id) {
        Order order = get(actor, id);
        return forum.posts()
                .discussion(actor, order.subject())
                .orElseThrow(() -> new NotFoundException("post", order.subject().toString()));
    }

    private static PostDraft draft(Order order) {
        return PostDraft.on(OrdersBoard.KEY)
                .secret()
                .nickname(order.customer())
                .title("#" + order.id() + " " + order.item() + " × " + order.quantity());
    }

    private static boolean isStaff(Actor actor) {
        return actor.role() == Role.ADMINISTRATOR || actor.moderates(OrdersBoard.KEY);
    }

    /** Spring Security lets nobody without a name come here. */
    private static String name(Actor actor) {
        return actor.member().map(MemberId::value).orElseThrow();
    }
}
