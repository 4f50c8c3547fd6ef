package dev.madang.forum.examples.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Plan ONCE_EACH = new Plan(Duration.ZERO, 3, Duration.ZERO, 1);

    @Test
    void runsSidesInTurnAfterOneThatDoesNotCount() throws Exception {
        List<String> order = new ArrayList<>();
        List<Timing> timings = new Turns(ONCE_EACH)
                .run(List.of(
                        new Side("ours", random -> order.add("ours")),
                        new Side("theirs", random -> order.add("theirs"))));
        assertThat(order).isEqualTo(List.of("ours", "theirs", "ours", "theirs", "ours", "theirs", "ours", "theirs"));
        assertThat(timings).extracting(Timing::side).containsExactly("ours", "theirs");
    }

    @Test
    void givesEachSideTheSameRandomNumbers() throws Exception {
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        new Turns(ONCE_EACH)
                .run(List.of(
                        new Side("ours", random -> ours.add(random.nextLong())),
                        new Side("theirs", random -> theirs.add(random.nextLong()))));
        assertThat(ours).isEqualTo(theirs).doesNotHaveDuplicates();
    }

    @Test
    void runsAsManyThreadsAsPlanned() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        new Turns(ONCE_EACH.threads(4)).run(List.of(new Side("ours", random -> threads.add(Thread.currentThread()))));
        assertThat(threads).hasSize(4);
    }

    @Test
    void failsWithWhatFailed() {
        Side failing = new Side("theirs", random -> {
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> new Turns(ONCE_EACH).run(List.of(failing)))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void takesPercentilesByTheNearestRank() {
        Latencies latencies = new Latencies();
        for (int i = 2_000; i >= 1; i--) {
            latencies.add(i);
        }
        assertThat(latencies.percentile(0.5)).isEqualTo(1_000);
        assertThat(latencies.percentile(0.99)).isEqualTo(1_980);
    }
}
