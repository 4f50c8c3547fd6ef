package dev.madang.forum.tck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.tck.Capability;
import dev.madang.forum.tck.StorageFixture;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What the kit says of a storage that is right, of one that does nothing, and of one that declares what is not so. */
class WholeKitTest {

    @SuppressWarnings("unused") // @FieldSource
    private static final List<Class<?>> contracts = Kit.ONE_BY_ONE;

    @Test
    void aSoundStoragePassesWithoutASkip() {
        KitRun run = KitRun.of(new SeededFixture("sound", UnaryOperator.identity()), Kit.ONE_BY_ONE);

        assertThat(run.red()).isEmpty();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.green()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @FieldSource("contracts")
    void aStorageThatDoesNothingFailsInEveryContract(Class<?> contract) {
        KitRun run = KitRun.of(new SeededFixture("nothing", sound -> NothingStorage.open()), List.of(contract));

        assertThat(run.red()).hasSizeGreaterThan(run.green().size());
    }

    @Test
    void aStorageThatDoesNothingFailsInRacesAndStories() {
        StorageFixture nothing = new SeededFixture("nothing", sound -> NothingStorage.open());

        assertThat(KitRun.of(nothing, List.of(Kit.Model.class)).red())
                .containsKey("StorageModelContract.answersEveryStoryAsTheModelDoes");
        assertThat(KitRun.of(nothing, List.of(Kit.Race.class)).green()).isEmpty();
    }

    @Test
    void storiesFindABugThatTheyWereNotWrittenFor() {
        assertThat(KitRun.of(Bug.HIDDEN_POST_SHOWN.fixture(), List.of(Kit.Model.class))
                        .red())
                .containsKey("StorageModelContract.answersEveryStoryAsTheModelDoes");
    }

    @Test
    void aStorageThatIsNotAsDurableAsItSaysIsCaught() {
        KitRun run = KitRun.of(new Boaster(), List.of(Kit.Lifecycle.class));

        assertThat(run.red()).containsOnlyKeys("Reopen.keepsWhatWasAcknowledgedIfDurable");
    }

    @ParameterizedTest
    @EnumSource
    void aStorageThatDoesNotSeeOrMendWrongCountsIsCaught(SkewedFixture.Fault fault) {
        KitRun run = KitRun.of(new SkewedFixture(fault), List.of(Kit.Maintenance.class));

        assertThat(run.red().keySet())
                .isEqualTo(fault == SkewedFixture.Fault.NONE ? Set.of() : Set.of("Verify.mendsCounts"));
    }

    @Test
    void aStorageThatSaysTrulyHowItFailedPasses() {
        KitRun run =
                KitRun.of(new BreakableFixture("breakable", BreakableFixture.Fault.NONE), List.of(Kit.Failure.class));

        assertThat(run.red()).isEmpty();
        assertThat(run.green()).hasSizeGreaterThan(10);
    }

    /** Declares that it is durable, and forgets. */
    private static final class Boaster implements StorageFixture {

        private final SeededFixture forgetful = new SeededFixture("boaster", UnaryOperator.identity());

        @Override
        public String name() {
            return forgetful.name();
        }

        @Override
        public ForumStorage fresh() {
            return forgetful.fresh();
        }

        @Override
        public ForumStorage reopen(ForumStorage storage) {
            return forgetful.reopen(storage);
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of(Capability.DURABLE);
        }
    }
}
