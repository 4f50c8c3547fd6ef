package dev.madang.forum.examples.crashtest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each real fault under a running board-web, some ten minutes in all. Needs the profile real-faults, and root for a small disk. */
class RealFaultsTest {

    private static final Path BOARD_WEB =
            Path.of(System.getProperty("board.web.jar", "../board-web/target/board-web.jar"));

    static Stream<String> everyFault() {
        return RealFaults.names().stream();
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void isWithstood(String fault) throws IOException {
        assertThat(BOARD_WEB)
                .as("built before this module, by the profile's command")
                .isReadable();
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        boolean withstood =
                RealFaults.areWithstood(BOARD_WEB, List.of(fault), new PrintStream(said, true, StandardCharsets.UTF_8));

        System.out.print(said.toString(StandardCharsets.UTF_8));
        assertThat(withstood).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
