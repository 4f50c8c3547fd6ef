package dev.madang.forum.examples.crashtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.examples.crashtest.cluster.Database.Product;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void readsWhatToKillAndHowOften() throws UsageException {
        assertThat(Arguments.parse("--db", "mariadb", "--victim", "server", "--kills", "300", "--seed", "7"))
                .containsExactly(new Plan(Product.MARIADB, Victim.SERVER, 300, 7, Optional.empty()));
    }

    @Test
    void runsEveryControlWhenAskedForAll() throws UsageException {
        assertThat(Arguments.parse("--control", "all"))
                .extracting(plan -> plan.control().orElseThrow())
                .containsExactly(Control.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--db oracle",
                "--victim cat",
                "--kills many",
                "--kills",
                "--kills 0",
                "--db h2 --victim server",
                "--control nothing",
                "--control all --db h2",
                "--speed 9"
            })
    void refusesWhatThereIsNot(String line) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" "))).isInstanceOf(UsageException.class);
    }
}
