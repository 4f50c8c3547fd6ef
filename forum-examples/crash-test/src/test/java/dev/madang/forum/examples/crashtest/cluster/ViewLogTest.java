package dev.madang.forum.examples.crashtest.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewLogTest {

    private final ViewLog log = new ViewLog();

    @Test
    void holdsReadingsAtRiskUntilAFlushThatBeganAfterThemIsStored() {
        log.answered();
        log.flushBegan();
        log.answered();
        assertThat(log.atRisk()).isEqualTo(2);

        log.flushStored();

        assertThat(log.atRisk()).isEqualTo(1);
    }

    @Test
    void countsNothingOfAFlushThatFailed() {
        log.answered();
        log.flushBegan();
        log.answered();
        log.flushBegan();
        log.flushStored();

        assertThat(log.atRisk()).isZero();
    }
}
