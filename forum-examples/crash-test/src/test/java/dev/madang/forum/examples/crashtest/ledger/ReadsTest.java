package dev.madang.forum.examples.crashtest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadsTest {

    private final Reads reads = new Reads();

    @Test
    void missReadingsThatWereAnsweredAndAreNotStored() {
        reads.answered(1);
        reads.answered(1);

        assertThat(reads.compare(1, 1)).isEqualTo(new Reads.Difference(1, 0));
    }

    @Test
    void allowForReadingsThatNobodyKnowsTheEndOf() {
        reads.answered(1);
        reads.unclear(1);

        assertThat(reads.compare(1, 2)).isEqualTo(new Reads.Difference(0, 0));
    }

    @Test
    void noticeViewsThatNobodyCanHaveMade() {
        reads.answered(1);
        reads.unclear(1);

        assertThat(reads.compare(1, 4)).isEqualTo(new Reads.Difference(0, 2));
    }

    @Test
    void beginAnewWithEachComparison() {
        reads.answered(1);
        reads.compare(1, 0);
        reads.answered(1);

        assertThat(reads.compare(1, 1)).isEqualTo(new Reads.Difference(0, 0));
    }
}
