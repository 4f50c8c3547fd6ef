package dev.madang.forum.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.examples.benchmarks.database.Database;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void readsEachArgument() throws UsageException {
        Arguments arguments = Arguments.parse(
                List.of("--posts 5000000 --db mariadb --quick --only list.,post.orm --cache 16G".split(" ")));
        assertThat(arguments.posts()).isEqualTo(5_000_000);
        assertThat(arguments.database()).contains(Database.MARIADB);
        assertThat(arguments.isQuick()).isTrue();
        assertThat(arguments.cache()).contains("16G");
        assertThat(arguments.wants("list.deep")).isTrue();
        assertThat(arguments.wants("post.limit")).isFalse();
    }

    @Test
    void wantsEveryFigureUnlessSomeAreNamed() throws UsageException {
        assertThat(Arguments.parse(List.of()).wants("growth")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--posts",
                "--posts 199",
                "--posts 5000001",
                "--posts ١٢٣٤",
                "--db oracle",
                "--fast",
                "--only",
                "--cache 16"
            })
    void refusesWhatThereIsNot(String line) {
        assertThatThrownBy(() -> Arguments.parse(List.of(line.split(" ")))).isInstanceOf(UsageException.class);
    }
}
