package dev.madang.forum.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.Forum;
import dev.madang.forum.board.Audience;
import dev.madang.forum.board.BoardDraft;
import dev.madang.forum.board.BoardKey;
import dev.madang.forum.examples.springhost.Caller.Answer;
import dev.madang.forum.examples.springhost.engine.OrdersBoard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what: Spring Security says who calls, the forum's policy what they may do. */
@HostTest
class SecurityTest {

    private final Caller caller;
    private final Forum forum;

    @Autowired
    SecurityTest(Caller caller, Forum forum) {
        this.caller = caller;
        this.forum = forum;
    }

    @Test
    void anOrderNeedsAName() {
        Answer refused = caller.guest()
                .header("Accept-Language", "ko")
                .post("/api/orders", Map.of("item", "umbrella", "quantity", 1, "body", "하나"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("/title")).isEqualTo("먼저 로그인해 주세요");
    }

    @Test
    void aWrongPasswordIsNobody() {
        Answer refused =
                caller.guest().header("Authorization", "Basic bWluYTpqb29u").get("/api/boards/orders/posts");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("/code")).isEqualTo("login-required");
    }

    @Test
    void aDiscussionIsForTheCustomerAndTheStaffAsItsOrderIs() {
        Answer placed = caller.order("mina");
        String path = "/api/boards/orders/posts/" + placed.number("/discussion/number");
        for (String name : new String[] {"mina", "keeper", "root"}) {
            assertThat(caller.as(name).get(path).text("/body")).as(name).isEqualTo("파란색으로 주세요");
            assertThat(caller.as(name).get(path + "/comments").status())
                    .as(name)
                    .isEqualTo(200);
        }
        assertThat(caller.as("joon").get("/api/boards/orders/posts").status()).isEqualTo(404);
        assertThat(caller.as("keeper").get("/api/boards/orders/posts").status()).isEqualTo(200);
    }

    /** What another's discussion answers says nothing of whether there is one. */
    @ParameterizedTest
    @CsvSource({"GET, ''", "HEAD, ''", "DELETE, ''", "PATCH, ''", "GET, /comments", "POST, /comments"})
    void anothersDiscussionAnswersAsOneThatNeverWas(String method, String below) {
        String posts = "/api/boards/orders/posts/";
        long number = caller.order("mina").number("/discussion/number");

        for (Caller.Client client : List.of(caller.as("joon"), caller.guest())) {
            Answer hidden = send(client, method, posts + number + below);
            Answer absent = send(client, method, posts + 999_999 + below);

            assertThat(hidden.status()).isEqualTo(absent.status()).isIn(401, 404);
            assertThat(hidden.response().body().replace("/" + number, "/999999"))
                    .isEqualTo(absent.response().body());
            assertThat(names(hidden)).isEqualTo(names(absent));
        }
        assertThat(caller.as("mina").get(posts + number).text("/status")).isEqualTo("PUBLISHED");
    }

    private static Answer send(Caller.Client client, String method, String path) {
        String body = "{\"version\":1,\"title\":\"내 것\",\"nickname\":\"준\",\"body\":\"저요\"}";
        return client.send(method, path, Set.of("PATCH", "POST").contains(method) ? body : "");
    }

    private static Set<String> names(Answer answer) {
        return answer.response().headers().map().keySet();
    }

    @Test
    void aGuestIsAskedToLogIn() {
        Answer refused = caller.guest().get("/api/boards/orders/posts");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("/code")).isEqualTo("login-required");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
    }

    /** What the forum lets members do and not guests, a guest may do under a name. */
    @Test
    void aGuestIsAskedToLogInByABoardForMembersToo() {
        BoardDraft club = BoardDraft.of(BoardKey.of("club")).name("모임").listedBy(Audience.MEMBERS);
        forum.boards().create(OrdersBoard.SHOP, club);

        Answer refused = caller.guest().get("/api/boards/club/posts");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("/code")).isEqualTo("access-denied");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(caller.as("mina").get("/api/boards/club/posts").status()).isEqualTo(200);
    }

    @Test
    void nobodyChangesWhatAnotherWroteThoughTheyMayReadIt() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number");

        Answer edited = caller.as("keeper").patch(path, Map.of("version", 1, "title", "내 것"));

        assertThat(edited.status()).isEqualTo(403);
        assertThat(edited.text("/code")).isEqualTo("access-denied");
        assertThat(edited.text("/params/action")).isEqualTo("edit");
    }

    @Test
    void aModeratorRemovesAndTheAuthorFindsNothing() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number");

        assertThat(caller.as("keeper").delete(path).text("/status")).isEqualTo("REMOVED");

        assertThat(caller.as("mina").get(path).status()).isEqualTo(404);
        assertThat(caller.as("keeper").get(path).status()).isEqualTo(200);
    }

    @Test
    void measuresAreForAdministrators() {
        assertThat(caller.guest().get("/actuator/metrics").status()).isEqualTo(401);
        Answer refused = caller.as("mina").get("/actuator/metrics");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("forbidden");
        assertThat(caller.as("root").get("/actuator/metrics").status()).isEqualTo(200);
    }
}
