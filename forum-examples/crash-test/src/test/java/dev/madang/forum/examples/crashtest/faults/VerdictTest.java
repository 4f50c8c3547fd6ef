package dev.madang.forum.examples.crashtest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a trial is good: each thing that may be wrong makes it bad by itself. */
class VerdictTest {

    private static final Trial.Seen SEEN = new Trial.Seen(Duration.ofSeconds(5), 100, 1, Duration.ofSeconds(2));
    private static final Vitals VITALS = new Vitals(30, 10, 8 << 20);
    private static final Kept KEPT = new Kept(7, 0, 0, 0);

    private static boolean isGood(RealFault fault, Trial.Seen seen) {
        return new Trial.Result(fault, seen, VITALS, VITALS, true, KEPT).isGood();
    }

    private static boolean isGood(Vitals after, boolean alive, Kept kept) {
        return new Trial.Result(RealFault.READ_ONLY, SEEN, VITALS, after, alive, kept).isGood();
    }

    @Test
    void isGoodWhenTheServiceIsBackWithinFiveSecondsAndNothingHasChanged() {
        assertThat(isGood(VITALS, true, KEPT)).isTrue();
    }

    @Test
    void isBadWhenTheServiceIsBackLater() {
        Trial.Seen late = new Trial.Seen(Duration.ofMillis(5_001), 100, 1, Duration.ofSeconds(2));
        assertThat(isGood(RealFault.READ_ONLY, late)).isFalse();
    }

    @Test
    void isBadWhenTheFaultWasNotFelt() {
        Trial.Seen unharmed = new Trial.Seen(Duration.ZERO, 100, 0, Duration.ofMillis(999));
        for (RealFault fault : RealFault.values()) {
            assertThat(isGood(fault, unharmed)).as("%s", fault).isFalse();
            assertThat(isGood(fault, SEEN)).as("%s", fault).isTrue();
        }
    }

    @Test
    void isBadWhenTheHostEndedOrLeaks() {
        assertThat(isGood(VITALS, false, KEPT)).isFalse();
        assertThat(isGood(new Vitals(34, 10, 8 << 20), true, KEPT)).isFalse();
        assertThat(isGood(new Vitals(30, 11, 8 << 20), true, KEPT)).isFalse();
        assertThat(isGood(new Vitals(30, 0, 8 << 20), true, KEPT)).isFalse();
        assertThat(isGood(new Vitals(30, 10, 17 << 20), true, KEPT)).isFalse();
    }

    @Test
    void isBadWhenWhatWasWrittenIsNotThereOnce() {
        assertThat(isGood(VITALS, true, new Kept(0, 0, 0, 0))).isFalse();
        assertThat(isGood(VITALS, true, new Kept(7, 1, 0, 0))).isFalse();
        assertThat(isGood(VITALS, true, new Kept(7, 0, 1, 0))).isFalse();
        assertThat(isGood(VITALS, true, new Kept(7, 0, 0, 1))).isFalse();
    }
}
