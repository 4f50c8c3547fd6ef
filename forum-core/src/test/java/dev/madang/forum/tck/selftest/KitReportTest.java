package dev.madang.forum.tck.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.madang.forum.storage.ForumStorage;
import dev.madang.forum.tck.BoardStorageContract;
import dev.madang.forum.tck.KitReport;
import dev.madang.forum.tck.StorageFixture;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

/** What is said of a run of the kit, and that one which left tests out is no proof. */
class KitReportTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private void run(StorageFixture fixture, Class<?>... contracts) {
        Kit.UNDER_TEST.set(fixture);
        KitReport report = new KitReport(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (LauncherSession session = LauncherFactory.openSession(
                KitRun.unreported().addLauncherSessionListeners(report).build())) {
            session.getLauncher().execute(KitRun.request(List.of(contracts)));
        }
    }

    private static SeededFixture fixture(String name) {
        return new SeededFixture(name, UnaryOperator.identity());
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void saysOneLineForEachStorage() {
        run(fixture("sound"), Kit.Board.class, Kit.Lifecycle.class, Kit.Model.class);

        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0)).matches("Contract kit on sound: [2-9]\\d tests run, 0 failed, 0 skipped");
    }

    @Test
    void countsWhatFailed() {
        run(Bug.USED_AFTER_CLOSE.fixture(), Kit.Lifecycle.class);

        assertThat(lines()).containsExactly("Contract kit on USED_AFTER_CLOSE: 4 tests run, 1 failed, 0 skipped");
    }

    @Test
    void failsTheRunForADisabledContract() {
        assertThatThrownBy(() -> run(fixture("sound"), Kit.Lifecycle.class, Idle.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not run");

        assertThat(lines())
                .anyMatch(line -> line.matches("Contract kit on \\S+Idle: 0 tests run, 0 failed, [1-9]\\d+ skipped"))
                .contains("Contract kit on sound: 4 tests run, 0 failed, 0 skipped");
    }

    @Test
    void failsTheRunForAContractThatAnAssumptionKeptFromRunning() {
        assertThatThrownBy(() -> run(fixture("sound"), Elsewhere.class)).hasMessageContaining("did not run");
    }

    @Test
    void aFixtureThatAssumesFails() {
        KitRun run = KitRun.of(new SeededFixture("assuming", KitReportTest::assumed), List.of(Kit.Lifecycle.class));

        assertThat(run.green()).isEmpty();
        assertThat(run.red().values())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(AssertionError.class));
    }

    private static ForumStorage assumed(ForumStorage storage) {
        assumeTrue(storage == null, "a server that is not there");
        return storage;
    }

    @Disabled("for another day")
    static final class Idle extends BoardStorageContract {
        @Override
        protected StorageFixture fixture() {
            return Kit.UNDER_TEST.get();
        }
    }

    static final class Elsewhere {

        @BeforeAll
        static void onlyThere() {
            assumeTrue(false, "another machine");
        }

        @Nested
        class Boards extends BoardStorageContract {
            @Override
            protected StorageFixture fixture() {
                return Kit.UNDER_TEST.get();
            }
        }
    }
}
