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

    private final List<String> table = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void areCaught(Bug bug) {
        KitRun run = KitRun.of(new SeededFixture(bug.name(), bug.seed), List.of(bug.contract));

        table.add("%-31s %-45s %3d red, %3d green"
                .formatted(bug, bug.test, run.red().size(), run.green().size()));
        assertThat(run.red()).containsKey(bug.test);
        assertThat(run.red().get(bug.test).getMessage())
                .as("the failure names the storage, and quotes the contract")
                .startsWith("The storage " + bug.name() + " breaks the contract of ");
        assertThat(run.skipped()).isEmpty();
    }

    @AfterAll
    void printTable() {
        System.out.println("Seeded bug                      The test of the kit that names the rule");
        table.forEach(System.out::println);
    }
}
