package dev.madang.forum.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.examples.springhost.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what: Spring Security says who calls, the forum's policy what they may do. */
@HostTest
class SecurityTest {

    private final Caller caller;

    @Autowired
    SecurityTest(Caller caller) {
        this.caller = caller;
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
        assertThat(caller.as("joon").get(path).status()).isEqualTo(403);
        assertThat(caller.as("joon").get(path + "/comments").status()).isEqualTo(403);
        assertThat(caller.as("joon")
                        .post(path + "/comments", Map.of("nickname", "준", "body", "저요"))
                        .status())
                .isEqualTo(403);
        assertThat(caller.as("joon").get("/api/boards/orders/posts").status()).isEqualTo(404);
        assertThat(caller.as("keeper").get("/api/boards/orders/posts").status()).isEqualTo(200);
    }

    @Test
    void aGuestIsAskedToLogIn() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number");

        Answer refused = caller.guest().get(path);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("/code")).isEqualTo("access-denied");
        assertThat(refused.text("/params/action")).isEqualTo("read");
    }

    @Test
    void nobodyChangesWhatAnotherWrote() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number");

        Answer edited = caller.as("joon").patch(path, Map.of("version", 1, "title", "내 것"));

        assertThat(edited.status()).isEqualTo(403);
        assertThat(edited.text("/code")).isEqualTo("access-denied");
        assertThat(caller.as("joon").delete(path).status()).isEqualTo(403);
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
