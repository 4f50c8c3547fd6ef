package dev.madang.forum.view;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.junit.jupiter.api.Test;

/** Views that are counted, flushed, looked at and closed at once are what they would be one after the other. */
public class ViewCountingLincheck {

    /** Going through a table that grew once. */
    private static final int LONGEST_LOOP = 1_000;

    private static ModelCheckingOptions options() {
        return new ModelCheckingOptions()
                .sequentialSpecification(PlainCount.class)
                .iterations(10)
                .invocationsPerIteration(300)
                .loopBound(LONGEST_LOOP)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1);
    }

    /** Views get lost nowhere, and nobody sees less or more of them than there are. */
    @Test
    public void viewsInStripes() {
        options().check(StripedViews.class);
    }

    /**
     * The same with a journal: what is not stored in the end, is in it. Lincheck knows no files: a call of a mapped one is one step, and the take-over,
     * which happens to nobody else at once, is not looked into.
     */
    @Test
    public void viewsThatAJournalKeeps() {
        options()
                .addGuarantee(
                        forClasses(JournalFile.class.getName()).allMethods().treatAsAtomic())
                .addGuarantee(forClasses(JournaledViews.class.getName())
                        .methods("storeWhatIsLeft")
                        .ignore())
                .check(JournaledViews.class);
    }

    /** What was counted before closing is stored, and what comes later is refused. */
    @Test
    public void viewsWhileItIsClosed() {
        options().check(ClosedViews.class);
    }

    /** That the checker would find a view that got lost. */
    @Test
    public void aDrainThatGetsAndThenRemovesIsCaught() {
        assertThatExceptionOfType(LincheckAssertionError.class)
                .isThrownBy(() -> options().check(GetThenRemove.class))
                .withMessageContaining("record()")
                .withMessageContaining("flush()");
    }
}
