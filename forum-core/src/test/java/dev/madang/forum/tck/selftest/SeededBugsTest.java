package dev.madang.forum.tck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each storage with one bug is caught, by the test that names the rule. */
@TestInstance(Lifecycle.PER_CLASS)
class SeededBugsTest {

    private final List<String> caught = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void areCaught(Bug bug) {
        KitRun run = KitRun.of(bug.fixture(), List.of(bug.contract));

        assertThat(run.red()).containsKey(bug.test);
        caught.add("Contract kit caught %s by %s: %s"
                .formatted(bug, bug.test, rule(run.red().get(bug.test))));
        assertThat(run.red().get(bug.test).getMessage())
                .as("the failure names the storage, and quotes the contract")
                .startsWith("The storage " + bug.name() + " breaks the contract of ");
        assertThat(run.skipped()).isEmpty();
    }

    /** What the kit quotes: the first line of the failure, after the storage's name. */
    private static String rule(Throwable failure) {
        String quoted = failure.getMessage().lines().findFirst().orElseThrow();
        return quoted.substring(quoted.indexOf(" breaks the contract of ") + 1);
    }

    @AfterAll
    void printCaught() {
        caught.forEach(System.out::println);
    }
}
