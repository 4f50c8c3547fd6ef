package dev.madang.forum.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.examples.springhost.Caller.Answer;
import dev.madang.forum.examples.springhost.engine.OrdersBoard;
import dev.madang.forum.examples.springhost.order.NewOrder;
import dev.madang.forum.examples.springhost.order.OrderService;
import dev.madang.forum.post.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An order's row and its post are there together, or neither is. */
@HostTest
class OrderTest {

    private static final Actor MINA = Actor.member("mina", ClientAddress.of("192.0.2.7"));

    private final Caller caller;
    private final JdbcClient jdbc;
    private final OrderService orders;
    private final TransactionTemplate transactions;
    private final Forum forum;

    @Autowired
    OrderTest(Caller caller, JdbcClient jdbc, OrderService orders, TransactionTemplate transactions, Forum forum) {
        this.caller = caller;
        this.jdbc = jdbc;
        this.orders = orders;
        this.transactions = transactions;
        this.forum = forum;
    }

    @Test
    void committedTogether() {
        Answer placed = caller.order("mina");

        assertThat(placed.status()).isEqualTo(201);
        long id = placed.number("/order/id");
        assertThat(placed.header("Location")).isEqualTo("/api/orders/" + id);
        assertThat(placed.text("/discussion/about")).isEqualTo("order/" + id);
        assertThat(placed.text("/discussion/nickname")).isEqualTo("mina");
        assertThat(placed.text("/discussion/address")).isEqualTo("127.0.xxx.1");
        assertThat(caller.as("mina").get("/api/orders/" + id).text("/item")).isEqualTo("umbrella");
        Answer post = caller.as("mina").get("/api/boards/orders/posts/" + placed.number("/discussion/number"));
        assertThat(post.text("/body")).isEqualTo("파란색으로 주세요");
    }

    @Test
    void theHostsRefusalLeavesNoPostAndTheNextTakesItsNumber() {
        long last = caller.order("mina").number("/discussion/number");
        long rows = rows();
        long posts = posts();

        Answer refused =
                caller.as("mina").post("/api/orders", Map.of("item", "kettle", "quantity", 3, "body", "세 개 주세요"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("out-of-stock");
        assertThat(rows()).isEqualTo(rows);
        assertThat(posts()).isEqualTo(posts);
        assertThat(caller.order("joon").number("/discussion/number")).isEqualTo(last + 1);
    }

    @Test
    void theForumsRefusalLeavesNoOrder() {
        long rows = rows();
        long left = left();

        Answer refused = caller.as("mina")
                .post("/api/orders", Map.of("item", "umbrella", "quantity", 1, "body", "가".repeat(100_001)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/violations/0/field")).isEqualTo("body");
        assertThat(rows()).isEqualTo(rows);
        assertThat(left()).isEqualTo(left);
    }

    @Test
    void whatComesLaterInAnOuterTransactionRollsAllBack() {
        long last = caller.order("mina").number("/discussion/number");
        long rows = rows();
        long left = left();

        long rolledBack = transactions.execute(status -> {
            var placed = orders.place(MINA, new NewOrder("umbrella", 1, "없던 일로"), Optional.empty());
            status.setRollbackOnly();
            return forum.posts()
                    .discussion(MINA, placed.order().subject())
                    .orElseThrow()
                    .number()
                    .value();
        });

        assertThat(rolledBack).isEqualTo(last + 1);
        assertThat(rows()).isEqualTo(rows);
        assertThat(left()).isEqualTo(left);
        assertThat(caller.as("keeper")
                        .get("/api/boards/orders/posts/" + rolledBack)
                        .status())
                .isEqualTo(404);
        assertThat(caller.order("mina").number("/discussion/number")).isEqualTo(rolledBack);
        assertThat(forum.maintenance()
                        .verify(Actor.administrator("root", ClientAddress.of("127.0.0.1")))
                        .found())
                .isEmpty();
    }

    @Test
    void aRepetitionIsOneOrder() {
        Answer first = orderOnce("k-1", 1);
        Answer repeated = orderOnce("k-1", 1);
        Answer another = orderOnce("k-1", 2);

        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.text("/code")).isEqualTo("conflict-idempotency-key");
    }

    @Test
    void aRepetitionWhoseDiscussionIsGoneMeanwhileIsTheOrderWithoutIt() {
        Answer first = orderOnce("k-3", 1);
        caller.as("keeper").delete("/api/boards/orders/posts/" + first.number("/discussion/number"));

        Answer repeated = orderOnce("k-3", 1);

        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.header("Location")).isEqualTo(first.header("Location"));
        assertThat(repeated.body().get("order")).isEqualTo(first.body().get("order"));
        assertThat(repeated.body().get("discussion").isNull()).isTrue();
    }

    @Test
    void repetitionsAtOnceAreOneOrder() {
        long rows = rows();

        List<Answer> answers = Together.ask(4, () -> orderOnce("k-2", 1));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(answers.get(0).body());
        });
        assertThat(rows()).isEqualTo(rows + 1);
    }

    @Test
    void anOrderIsForItsCustomerAndTheStaff() {
        long id = caller.order("mina").number("/order/id");

        assertThat(caller.as("joon").get("/api/orders/" + id).status()).isEqualTo(404);
        assertThat(caller.as("keeper").get("/api/orders/" + id).status()).isEqualTo(200);
        assertThat(caller.as("root").get("/api/orders/" + id).status()).isEqualTo(200);
        assertThat(forum.posts().discussion(MINA, Subject.of("order", Long.toString(id))))
                .isPresent();
    }

    private Answer orderOnce(String key, int quantity) {
        return caller.as("joon")
                .header("Idempotency-Key", key)
                .post("/api/orders", Map.of("item", "umbrella", "quantity", quantity, "body", "한 번만"));
    }

    private long rows() {
        return jdbc.sql("SELECT COUNT(*) FROM orders").query(Long.class).single();
    }

    private long left() {
        return jdbc.sql("SELECT SUM(remaining) FROM stock").query(Long.class).single();
    }

    private long posts() {
        return forum.boards().counts(OrdersBoard.SHOP, OrdersBoard.KEY).posts();
    }
}
