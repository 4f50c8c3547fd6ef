package dev.madang.forum.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.jdbc.db.JdbcAddress;
import dev.madang.forum.jdbc.db.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuickstartOnDatabasesTest {

    @ParameterizedTest
    @EnumSource
    void printsOfEachDatabaseWhatItPrintsOfMemory(TestDatabase database) throws IOException {
        JdbcAddress address = database.fresh();

        assertThat(run(address)).isEqualTo(new Printed(0, Printed.expected("sample-list.txt"), ""));
        assertThat(run(address, "--post", "1001", "--board", "yard"))
                .isEqualTo(new Printed(0, Printed.expected("sample-post.txt"), ""));
    }

    @ParameterizedTest
    @EnumSource
    void findsTheBoardAgainWhenItIsStartedAgain(TestDatabase database) {
        JdbcAddress address = database.fresh();
        String lines = """
                {"type":"board","key":"kept","name":"남는 마당"}
                {"type":"post","board":"kept","number":7,"title":"남는 글","createdAt":"2014-07-11T15:00:00Z","body":"글"}
                """;

        assertThat(Printed.byReading(lines, with(address, "--import", "-")))
                .isEqualTo(new Printed(0, "7 남는 글 2014/07/12 0\n", ""));
        assertThat(run(address)).isEqualTo(new Printed(0, "7 남는 글 2014/07/12 0\n", ""));
        assertThat(Printed.byReading(lines, with(address, "--import", "-")).out())
                .isEqualTo("7 남는 글 2014/07/12 0\n");
    }

    @Test
    void refusesAnUnknownDatabaseByName() {
        Printed printed = Printed.by("--jdbc-url", "jdbc:nothing:here");

        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.err()).startsWith("quickstart: ").doesNotContain("\tat ");
    }

    @Test
    void wantsADatabaseWhereAUserIsGiven() {
        assertThat(Printed.by("--db-user", "somebody").status()).isEqualTo(2);
    }

    private static Printed run(JdbcAddress address, String... arguments) {
        return Printed.by(with(address, arguments));
    }

    private static String[] with(JdbcAddress address, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("--jdbc-url", address.url(), "--db-user", address.user(), "--db-password", address.password()));
        return all.toArray(String[]::new);
    }
}
