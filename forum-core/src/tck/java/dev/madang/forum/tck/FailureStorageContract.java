package dev.madang.forum.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.StorageException;
import dev.madang.forum.StorageException.Outcome;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every writing intent when what the storage stands on fails under it. */
public abstract class FailureStorageContract extends StorageContract {

    @Nested
    @DisplayName("A unit that fails")
    class AUnit {

        /** More than any unit takes. */
        private static final int MOST_STEPS = 10_000;

        private BrokenUnits units;

        @ParameterizedTest
        @EnumSource
        @DisplayName("BREAKABLE: “Complete or absent, never half”, and its outcome is true, wherever it fails")
        void isCompleteOrAbsent(BreakableUnit unit) {
            if (!can(Capability.BREAKABLE)) {
                assertThatThrownBy(() -> fixture.breakAt(storage, 1)).isInstanceOf(UnsupportedOperationException.class);
                return;
            }
            String before = begin();
            units.run(unit);
            String done = units.seen();
            begin();
            assertThat(done).as("what %s changes", unit).isNotEqualTo(before);
            int step = 1;
            while (fails(unit, step, before, done)) {
                assertThat(step++).as("steps of %s", unit).isLessThan(MOST_STEPS);
            }
            assertThat(step).as("steps of %s at which it failed", unit).isGreaterThan(1);
        }

        private String begin() {
            startOver();
            units = BrokenUnits.on(storage);
            return units.seen();
        }

        /** Whether there was such a step. */
        private boolean fails(BreakableUnit unit, int step, String before, String done) {
            fixture.breakAt(storage, step);
            Optional<Outcome> outcome = run(unit);
            boolean broken = fixture.mend(storage);
            String seen = units.seen();
            assertThat(seen)
                    .as("what there is after %s failed at step %s, outcome %s", unit, step, outcome)
                    .isIn(outcome.map(failed -> failed == Outcome.NOT_DONE ? Set.of(before) : Set.of(before, done))
                            .orElse(Set.of(done)));
            if (!seen.equals(before)) {
                begin();
            }
            return broken;
        }

        private Optional<Outcome> run(BreakableUnit unit) {
            try {
                units.run(unit);
                return Optional.empty();
            } catch (StorageException e) {
                return Optional.of(e.outcome());
            }
        }
    }
}
