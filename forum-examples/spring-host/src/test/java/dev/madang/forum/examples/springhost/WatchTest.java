package dev.madang.forum.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.forum.Forum;
import dev.madang.forum.StorageException;
import dev.madang.forum.examples.springhost.Caller.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Health and measures. */
@HostTest
class WatchTest {

    private final Caller caller;
    private final Outage outage;
    private final Forum forum;

    @Autowired
    WatchTest(Caller caller, Outage outage, Forum forum) {
        this.caller = caller;
        this.outage = outage;
        this.forum = forum;
    }

    @Test
    void healthyWithDetailsForAdministrators() {
        Answer open = caller.guest().get("/actuator/health");
        Answer full = caller.as("root").get("/actuator/health");

        assertThat(open.status()).isEqualTo(200);
        assertThat(open.text("/status")).isEqualTo("UP");
        assertThat(open.body().has("components")).isFalse();
        assertThat(full.text("/components/forum/status")).isEqualTo("UP");
        assertThat(full.number("/components/forum/details/boards")).isEqualTo(1);
    }

    @Test
    void downWhileTheDatabaseIsAway() {
        outage.during(() -> {
            Answer full = caller.as("root").get("/actuator/health");

            assertThat(full.status()).isEqualTo(503);
            assertThat(full.text("/components/forum/status")).isEqualTo("DOWN");
            assertThat(full.text("/components/forum/details/code")).isEqualTo("storage-not-done");
            assertThat(full.text("/components/forum/details/reason")).isEqualTo("connection");
        });

        assertThat(caller.guest().get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void viewsAreMeasured() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number");
        double accepted = measured("forum.views.accepted");
        double own = measured("forum.views.ignored?tag=reason:own");
        double again = measured("forum.views.ignored?tag=reason:again");
        double flushes = measured("forum.views.flush");

        caller.as("mina").get(path);
        caller.as("keeper").get(path);
        caller.as("keeper").get(path);
        forum.views().flush();

        assertThat(measured("forum.views.accepted")).isEqualTo(accepted + 1);
        assertThat(measured("forum.views.flushed")).isEqualTo(accepted + 1);
        assertThat(measured("forum.views.pending")).isZero();
        assertThat(measured("forum.views.pending.age")).isZero();
        assertThat(measured("forum.views.dropped")).isZero();
        assertThat(measured("forum.views.forgotten")).isZero();
        assertThat(measured("forum.views.flush")).isGreaterThan(flushes);
        assertThat(measured("forum.views.flush.rows")).isEqualTo(measured("forum.views.flush"));
        assertThat(measured("forum.views.ignored?tag=reason:own")).isEqualTo(own + 1);
        assertThat(measured("forum.views.ignored?tag=reason:again")).isEqualTo(again + 1);
    }

    @Test
    void flushesThatFailAreMeasured() {
        String path = "/api/boards/orders/posts/" + caller.order("mina").number("/discussion/number");
        caller.as("keeper").get(path);
        double failures = measured("forum.views.flush.failures");

        outage.during(() -> assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> forum.views().flush()));

        assertThat(measured("forum.views.flush.failures")).isGreaterThan(failures);
        forum.views().flush();
    }

    @Test
    void writesAreTimedByWhatBecameOfThem() {
        caller.order("mina");
        caller.as("mina").post("/api/orders", Map.of("item", "kettle", "quantity", 3, "body", "세 개"));
        caller.as("mina").post("/api/orders", Map.of("item", "umbrella", "quantity", 1, "body", " "));
        double committed = measured("forum.writes?tag=what:discussion&tag=outcome:committed");
        double rolledBack = measured("forum.writes?tag=what:discussion&tag=outcome:rolled-back");
        double refused = measured("forum.writes?tag=what:discussion&tag=outcome:invalid-input");

        caller.order("mina");
        caller.as("mina").post("/api/orders", Map.of("item", "kettle", "quantity", 3, "body", "세 개"));
        caller.as("mina").post("/api/orders", Map.of("item", "umbrella", "quantity", 1, "body", " "));

        assertThat(measured("forum.writes?tag=what:discussion&tag=outcome:committed"))
                .isEqualTo(committed + 1);
        assertThat(measured("forum.writes?tag=what:discussion&tag=outcome:rolled-back"))
                .isEqualTo(rolledBack + 1);
        assertThat(measured("forum.writes?tag=what:discussion&tag=outcome:invalid-input"))
                .isEqualTo(refused + 1);
    }

    /** The first of what a meter measures: a count or a value. */
    private double measured(String meter) {
        Answer answer = caller.as("root").get("/actuator/metrics/" + meter);
        assertThat(answer.status()).as(meter).isEqualTo(200);
        return answer.body().at("/measurements/0/value").asDouble();
    }
}
