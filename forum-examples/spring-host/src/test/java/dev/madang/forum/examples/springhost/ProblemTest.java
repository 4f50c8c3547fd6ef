package dev.madang.forum.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.examples.springhost.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's errors as problem details. */
@HostTest
class ProblemTest {

    private final Caller caller;
    private final Outage outage;

    @Autowired
    ProblemTest(Caller caller, Outage outage) {
        this.caller = caller;
        this.outage = outage;
    }

    @Test
    void aFieldIsNamedInTheReadersLanguage() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number") + "/comments";

        Answer refused = caller.as("keeper")
                .header("Accept-Language", "ko-KR,ko;q=0.9")
                .post(path, Map.of("nickname", "지기", "body", "나".repeat(10_001)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.header("Content-Language")).isEqualTo("ko");
        assertThat(refused.text("/type")).isEqualTo("urn:madang:problem:invalid-input");
        assertThat(refused.text("/title")).isEqualTo("입력한 내용을 다시 확인해 주세요");
        assertThat(refused.text("/code")).isEqualTo("invalid-input");
        assertThat(refused.number("/status")).isEqualTo(400);
        assertThat(refused.text("/instance")).isEqualTo(path);
        assertThat(refused.text("/violations/0/field")).isEqualTo("body");
        assertThat(refused.text("/violations/0/code")).isEqualTo("too-long");
        assertThat(refused.text("/violations/0/message")).isEqualTo("10,000자까지 쓸 수 있습니다");
        assertThat(refused.number("/violations/0/params/actual")).isEqualTo(10_001);
    }

    @Test
    void everyFieldIsNamedAtOnce() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number") + "/comments";

        Answer refused = caller.as("keeper").post(path, Map.of("body", "\u3164"));

        assertThat(refused.text("/violations/0/field")).isEqualTo("body");
        assertThat(refused.text("/violations/0/code")).isEqualTo("blank");
        assertThat(refused.text("/violations/1/field")).isEqualTo("nickname");
        assertThat(refused.text("/violations/1/code")).isEqualTo("required");
    }

    @Test
    void theHostsFieldsAreCheckedInTheSameWay() {
        Answer refused = caller.as("mina").header("Accept-Language", "fr").post("/api/orders", Map.of("quantity", 101));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Language")).isEqualTo("en");
        assertThat(refused.text("/violations/0/message")).isEqualTo("must be given");
        assertThat(refused.text("/violations/1/message")).isEqualTo("must be from 1 to 100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/orders | { | application/json | 400 | bad-request | 알아볼 수 없는 요청입니다",
                "GET | /api/boards/orders/posts/abc | '' | application/json | 400 | bad-request | 알아볼 수 없는 요청입니다",
                "GET | /api/boards/orders/posts?page=x | '' | application/json | 400 | bad-request | 알아볼 수 없는 요청입니다",
                "GET | /api/nowhere | '' | application/json | 404 | not-found | 찾을 수 없습니다",
                "DELETE | /api/orders | '' | application/json | 405 | method-not-allowed | 이 주소는 다른 방법으로 불러야 합니다",
                "POST | /api/orders | a=b | application/x-www-form-urlencoded | 415 | unsupported-media-type | JSON으로 보내 주세요"
            })
    void whatSpringItselfRefusesIsSaidInTheSameForm(ArgumentsAccessor row) {
        Answer refused = caller.as("mina")
                .header("Accept-Language", "ko")
                .sending(row.getString(3))
                .send(row.getString(0), row.getString(1), row.getString(2));

        assertThat(refused.status()).isEqualTo(row.getInteger(4));
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.header("Content-Language")).isEqualTo("ko");
        assertThat(refused.text("/code")).isEqualTo(row.getString(5));
        assertThat(refused.text("/type")).isEqualTo("urn:madang:problem:" + row.getString(5));
        assertThat(refused.number("/status")).isEqualTo(row.getInteger(4).longValue());
        assertThat(refused.text("/title")).isEqualTo(row.getString(6));
        assertThat(refused.header("Allow")).isEqualTo(refused.status() == 405 ? "POST" : "");
    }

    @Test
    void whatNobodyForesawIsSaidWithoutItsReason() {
        Answer failed = caller.guest().get("/broken");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.text("/code")).isEqualTo("internal-server-error");
        assertThat(failed.response().body()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void whatIsNotThere() {
        Answer refused = caller.as("mina").header("Accept-Language", "ko").get("/api/boards/orders/posts/999999");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("/code")).isEqualTo("not-found");
        assertThat(refused.text("/params/what")).isEqualTo("post");
        assertThat(refused.text("/params/id")).isEqualTo("orders/999999");
        assertThat(refused.text("/title")).isEqualTo("찾을 수 없습니다");
    }

    @Test
    void anEditOfAnOldVersionNamesBoth() {
        String path = "/api/boards/orders/posts/" + caller.order("joon").number("/discussion/number");

        Answer first = caller.as("joon").patch(path, Map.of("version", 1, "title", "빨간색"));
        Answer second = caller.as("joon").patch(path, Map.of("version", 1, "title", "노란색"));

        assertThat(first.number("/version")).isEqualTo(2);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("conflict-version");
        assertThat(second.number("/params/expected")).isEqualTo(1);
        assertThat(second.number("/params/actual")).isEqualTo(2);
    }

    @Test
    void tooOftenSaysWhenToComeBack() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number") + "/comments";
        assertThat(caller.as("mina")
                        .post(path, Map.of("nickname", "미나", "body", "하나"))
                        .status())
                .isEqualTo(201);

        Answer refused = caller.as("mina").post(path, Map.of("nickname", "미나", "body", "둘"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("/code")).isEqualTo("rate-limited");
        assertThat(refused.text("/params/rule")).isEqualTo("interval");
        assertThat(refused.header("Retry-After")).isEqualTo(refused.text("/params/retryAfterSeconds"));
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 3_600L);
    }

    @Test
    void aDatabaseThatIsAwayIsSaidByTheEngineAndByTheHostAlike() {
        outage.during(() -> {
            Answer engine = caller.as("keeper").get("/api/boards/orders/posts");
            Answer host = caller.order("mina");

            assertThat(engine.status()).isEqualTo(503);
            assertThat(engine.text("/code")).isEqualTo("storage-not-done");
            assertThat(engine.header("Retry-After")).isEqualTo("5");
            assertThat(host.status()).isEqualTo(503);
            assertThat(host.body().get("code")).isEqualTo(engine.body().get("code"));
            assertThat(host.body().get("params")).isEqualTo(engine.body().get("params"));
        });

        assertThat(caller.order("mina").status()).isEqualTo(201);
    }
}
