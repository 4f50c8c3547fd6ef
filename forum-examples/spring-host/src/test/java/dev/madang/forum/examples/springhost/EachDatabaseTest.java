package dev.madang.forum.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.examples.springhost.Caller.Answer;
import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold between the host's rows and the forum's, on each database that the forum knows. */
class EachDatabaseTest {

    @ParameterizedTest
    @EnumSource
    void keepsOrdersAndTheirDiscussionsTogether(TestDatabase database) {
        try (ConfigurableApplicationContext host = start(database.fresh())) {
            Caller caller = new Caller(host.getEnvironment());
            Story story = new Story(caller, host.getBean(JdbcClient.class));

            story.aRefusalOfEitherLeavesNothingOfTheOther();
            story.repetitionsAtOnceAreOneOrder();
            story.aDiscussionIsMadeOnceHoweverManyAsk();

            assertThat(caller.guest().get("/actuator/health").text("/status")).isEqualTo("UP");
            assertThat(host.getBean(Forum.class)
                            .maintenance()
                            .verify(Actor.administrator("root", ClientAddress.of("127.0.0.1")))
                            .found())
                    .isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(JdbcAddress address) {
        return SpringApplication.run(
                SpringHost.class,
                "--server.port=0",
                "--spring.datasource.url=" + address.url(),
                "--spring.datasource.username=" + address.user(),
                "--spring.datasource.password=" + address.password());
    }

    /** On one database. */
    private record Story(Caller caller, JdbcClient jdbc) {

        void aRefusalOfEitherLeavesNothingOfTheOther() {
            Answer first = caller.order("mina");
            long number = first.number("/discussion/number");

            assertThat(order("kettle", 3, "세 개").text("/code")).isEqualTo("out-of-stock");
            assertThat(order("우산", 1, "\u3164").text("/code")).isEqualTo("invalid-input");

            assertThat(rows()).isEqualTo(1);
            Answer next = order("우산", 1, "빨리 주세요 \uD83D\uDE4F");
            assertThat(next.number("/discussion/number")).isEqualTo(number + 1);
            Answer again = caller.as("mina").get("/api/orders/" + next.number("/order/id"));
            assertThat(again.body()).isEqualTo(next.body().get("order"));
        }

        void repetitionsAtOnceAreOneOrder() {
            long rows = rows();
            List<Answer> answers = Together.ask(
                    4,
                    () -> caller.as("joon")
                            .header("Idempotency-Key", "k-1")
                            .post("/api/orders", Map.of("item", "umbrella", "quantity", 1, "body", "한 번만")));
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(201);
                assertThat(answer.body()).isEqualTo(answers.get(0).body());
            });
            assertThat(rows()).isEqualTo(rows + 1);
        }

        void aDiscussionIsMadeOnceHoweverManyAsk() {
            jdbc.sql("INSERT INTO orders (customer, item, quantity, placed_at) VALUES ('mina', 'umbrella', 1, 0)")
                    .update();
            long id = jdbc.sql("SELECT MAX(id) FROM orders").query(Long.class).single();
            List<Answer> answers = Together.ask(4, () -> caller.as("mina").put("/api/orders/" + id + "/discussion"));
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.number("/number")).isEqualTo(answers.get(0).number("/number"));
            });
        }

        private Answer order(String item, int quantity, String body) {
            return caller.as("mina").post("/api/orders", Map.of("item", item, "quantity", quantity, "body", body));
        }

        private long rows() {
            return jdbc.sql("SELECT COUNT(*) FROM orders").query(Long.class).single();
        }
    }
}
