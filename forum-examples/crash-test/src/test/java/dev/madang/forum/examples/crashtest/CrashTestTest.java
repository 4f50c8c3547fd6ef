package dev.madang.forum.examples.crashtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.examples.crashtest.ledger.Findings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A few kills of each kind: that the program runs. The runs that prove something are longer, and are not part of the build. */
class CrashTestTest {

    @ParameterizedTest
    @CsvSource({
        "0, '--db postgresql --victim server --kills 2'",
        "0, '--control read-modify-write-counts --kills 10'",
        "2, '--db oracle'"
    })
    void endsWithWhatItFound(int status, String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int ended = CrashTest.run(new PrintStream(out, true, StandardCharsets.UTF_8), line.split(" "));

        assertThat(ended).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(status);
    }

    /** One after the other on a file, each held to its own bound. */
    @Test
    void killsHostsWithAndWithoutAJournal() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int ended = CrashTest.run(new PrintStream(out, true, StandardCharsets.UTF_8), "--db", "h2", "--kills", "2");

        assertThat(ended).as(out.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("kills +2\n")
                .containsPattern("journaled kills +1\n")
                .containsPattern("lost in spite +0  ok\n");
    }

    @ParameterizedTest
    @EnumSource
    void endsWithOneWhenOneControlOfAllStaysGreen(Control green) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int ended = CrashTest.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                (plan, log) -> found(plan, green),
                "--control",
                "all");

        assertThat(ended).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).containsOnlyOnce("the fault was not found");
    }

    private static Findings found(Plan plan, Control green) {
        Findings findings = new Findings();
        plan.control()
                .filter(control -> control != green)
                .ifPresent(control -> control.red().forEach(findings::count));
        return findings;
    }
}
