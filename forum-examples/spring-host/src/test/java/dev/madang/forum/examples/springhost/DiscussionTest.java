package dev.madang.forum.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import dev.madang.forum.examples.springhost.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Discussions of orders that had none. */
@HostTest
class DiscussionTest {

    private final Caller caller;
    private final JdbcClient jdbc;
    private final Forum forum;

    @Autowired
    DiscussionTest(Caller caller, JdbcClient jdbc, Forum forum) {
        this.caller = caller;
        this.jdbc = jdbc;
        this.forum = forum;
    }

    @Test
    void madeWhenFirstAskedFor() {
        String path = "/api/orders/" + orderWithoutDiscussion("joon") + "/discussion";
        assertThat(caller.as("joon").get(path).status()).isEqualTo(404);

        Answer made = caller.as("joon").put(path);
        Answer again = caller.as("keeper").put(path);

        assertThat(made.status()).isEqualTo(200);
        assertThat(again.number("/number")).isEqualTo(made.number("/number"));
        assertThat(caller.as("joon").get(path).number("/number")).isEqualTo(made.number("/number"));
    }

    @Test
    void madeByTheStaffItIsItsCustomersAllTheSame() {
        String path = "/api/orders/" + orderWithoutDiscussion("joon") + "/discussion";

        Answer made = caller.as("keeper").put(path);

        assertThat(made.text("/nickname")).isEqualTo("joon");
        assertThat(caller.as("joon").get(path).number("/number")).isEqualTo(made.number("/number"));
        assertThat(caller.as("mina").get(path).status()).isEqualTo(404);
    }

    @RepeatedTest(5)
    void madeOnceHoweverManyAsk() {
        long last = caller.order("mina").number("/discussion/number");
        String path = "/api/orders/" + orderWithoutDiscussion("mina") + "/discussion";

        List<Answer> answers = Together.ask(4, () -> caller.as("mina").put(path));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.number("/number")).isEqualTo(last + 1);
        });
        assertThat(caller.order("mina").number("/discussion/number")).isEqualTo(last + 2);
    }

    @Test
    void openingCountsAViewAndOneViewerOnce() {
        Answer placed = caller.order("mina");
        String path = "/api/orders/" + placed.number("/order/id") + "/discussion";

        caller.as("mina").get(path);
        caller.as("keeper").get(path);
        caller.as("keeper").get(path);

        assertThat(caller.as("mina").get(path).number("/views")).isEqualTo(1);
        forum.views().flush();
        assertThat(caller.as("mina").get(path).number("/views")).isEqualTo(1);
    }

    @Test
    void whatOnlyItsHeadIsAskedOfCountsNoView() {
        Answer placed = caller.order("mina");
        String byOrder = "/api/orders/" + placed.number("/order/id") + "/discussion";
        String byNumber = "/api/boards/orders/posts/" + placed.number("/discussion/number");

        assertThat(caller.as("keeper").send("HEAD", byOrder, "").status()).isEqualTo(200);
        assertThat(caller.as("keeper").send("HEAD", byNumber, "").status()).isEqualTo(200);

        assertThat(caller.as("mina").get(byNumber).number("/views")).isZero();
    }

    @Test
    void anEditOfNothingChangesNothing() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number");

        Answer edited = caller.as("mina").patch(path, Map.of("version", 1));

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.number("/version")).isEqualTo(1);
        assertThat(caller.as("mina").patch(path, Map.of("version", 2)).text("/code"))
                .isEqualTo("conflict-version");
        assertThat(caller.as("mina").patch(path, Map.of()).text("/violations/0/field"))
                .isEqualTo("version");
    }

    @Test
    void commentsAreNumberedAndARepetitionIsOne() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number") + "/comments";
        Map<String, String> words = Map.of("nickname", "지기", "body", "내일 보냅니다");

        Answer first =
                caller.as("keeper").header("Idempotency-Key", "k-1-" + path).post(path, words);
        Answer repeated =
                caller.as("keeper").header("Idempotency-Key", "k-1-" + path).post(path, words);
        Answer reply = caller.as("root").post(path, Map.of("nickname", "root", "body", "네", "replyTo", 1));

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeated.number("/number"))
                .isEqualTo(first.number("/number"))
                .isEqualTo(1);
        assertThat(reply.number("/parent")).isEqualTo(1);
        assertThat(caller.as("mina").get(path).number("/total")).isEqualTo(2);
    }

    @Test
    void isReadWithItsComments() {
        Answer placed = caller.order("mina");
        String post = "/api/boards/orders/posts/" + placed.number("/discussion/number");
        caller.as("keeper").post(post + "/comments", Map.of("nickname", "지기", "body", "내일 보냅니다"));

        for (String path : List.of(post, "/api/orders/" + placed.number("/order/id") + "/discussion")) {
            Answer read = caller.as("mina").get(path);
            assertThat(read.text("/body")).isEqualTo("파란색으로 주세요");
            assertThat(read.number("/comments")).isEqualTo(1);
            assertThat(read.text("/thread/rows/0/body")).isEqualTo("내일 보냅니다");
            assertThat(caller.as("mina").send("HEAD", path, "").header("Content-Length"))
                    .isEqualTo(read.header("Content-Length"));
        }
        assertThat(caller.as("mina").get(post + "?page=2").body().at("/thread/rows"))
                .isEmpty();
        assertThat(caller.as("mina").get(post + "?page=0").text("/violations/0/field"))
                .isEqualTo("page");
    }

    @Test
    void listsNewestFirst() {
        long newest = caller.order("mina").number("/discussion/number");

        Answer page = caller.as("keeper").get("/api/boards/orders/posts");

        assertThat(page.number("/rows/0/number")).isEqualTo(newest);
        assertThat(page.text("/rows/0/title")).contains("umbrella");
    }

    /** As there are in a shop that is older than its forum. */
    private long orderWithoutDiscussion(String customer) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO orders (customer, item, quantity, placed_at) VALUES (?, 'umbrella', 1, 0)")
                .param(customer)
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }
}
