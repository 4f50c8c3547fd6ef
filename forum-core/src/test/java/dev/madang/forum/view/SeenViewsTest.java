package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenViewsTest {

    private static long view(long number) {
        return new ViewHash(1, 2).hash(0, "", number, 0);
    }

    @Test
    void isExactBelowItsBound() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        SeenViews seen = new SeenViews(20_001);
        Set<Integer> model = new HashSet<>();
        while (model.size() < 20_000) {
            int view = random.nextInt(40_000);
            assertThat(seen.isFirst(view(view), 5)).as("seed " + seed).isEqualTo(model.add(view));
        }
        assertThat(seen.forgotten()).isZero();
    }

    @Test
    void forgetsTheOldestHalfAtItsBoundAndCountsThem() {
        SeenViews seen = new SeenViews(1_000);
        for (int view = 0; view < 1_000; view++) {
            assertThat(seen.isFirst(view(view), 5)).isTrue();
        }

        assertThat(seen.forgotten()).isEqualTo(500);
        assertThat(seen.isFirst(view(500), 5)).isFalse();
        assertThat(seen.isFirst(view(499), 5)).isTrue();
    }

    @Test
    void forgetsAWindowThatHasPassedAndRefusesItsViews() {
        SeenViews seen = new SeenViews(1_000);
        assertThat(seen.isFirst(view(1), 5)).isTrue();
        assertThat(seen.isFirst(view(1), 6)).isTrue();
        assertThat(seen.isFirst(view(1), 6)).isFalse();
        assertThat(seen.isFirst(view(1), 5)).isFalse();
        assertThat(seen.forgotten()).isZero();
    }

    @Test
    void takesNoMoreThanAFewBytesAView() {
        SeenViews seen = new SeenViews(1_000_000);
        for (int most : new int[] {10_000, 30_000, 100_000, 200_000, 499_999}) {
            for (int view = 0; view < most; view++) {
                seen.isFirst(view(view), 5);
            }
            assertThat(seen.bytes()).as(most + " views").isBetween(8L * most, 24L * most + 64 * 2 * 160);
        }
    }
}
