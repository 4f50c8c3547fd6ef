package dev.madang.forum.examples.boardweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.board.BoardKey;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static Arguments parse(String... args) throws UsageException {
        return Arguments.parse(Map.of("DB_PASSWORD", "from the environment"), args);
    }

    @Test
    void allHaveADefault() throws UsageException {
        Arguments arguments = parse();
        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.host()).isEqualTo("127.0.0.1");
        assertThat(arguments.database()).isEqualTo(new Database.Memory());
        assertThat(arguments.writeInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(arguments.proxies()).isEmpty();
    }

    @Test
    void areTaken() throws UsageException {
        Arguments arguments = parse(
                "--port",
                "0",
                "--admin",
                "가",
                "--moderator",
                "free:나:다",
                "--moderator",
                "ask:나:다",
                "--trusted-proxy",
                "10.0.0.1",
                "--write-interval",
                "0",
                "--jdbc-url",
                "jdbc:h2:mem:x",
                "--db-user",
                "u",
                "--site-url",
                "https://board.example:8443/");
        assertThat(arguments.site()).contains("https://board.example:8443");
        assertThat(arguments.staff().administrators()).containsExactly("가");
        assertThat(arguments.staff().moderators())
                .isEqualTo(Map.of("나:다", Set.of(BoardKey.of("free"), BoardKey.of("ask"))));
        assertThat(arguments.proxies()).containsExactly(ClientAddress.of("10.0.0.1"));
        assertThat(arguments.database()).isEqualTo(new Database.Server("jdbc:h2:mem:x", "u", "from the environment"));
        assertThat(arguments.toString()).doesNotContain("from the environment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port x | --port needs a number",
                "--port 65536 | --port needs a number",
                "--port ١ | --port needs a number",
                "--port | --port needs a value",
                "--port 1 --port 2 | stands twice",
                "--nonsense 1 | unknown argument --nonsense",
                "--nonsense | unknown argument --nonsense",
                "--site-url board.example | --site-url",
                "--site-url ftp://board.example | --site-url",
                "--site-url https://board.example/forum | --site-url",
                "--site-url https://me@board.example | --site-url",
                "--trusted-proxy localhost | malformed",
                "--moderator free | BOARD:NAME",
                "--moderator Free:x | malformed",
                "--data a --jdbc-url b | do not go together",
                "--db-user u | belong to --jdbc-url",
            })
    void thatAreWrongAreNamed(String line, String message) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }
}
