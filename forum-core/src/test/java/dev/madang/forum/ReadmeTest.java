package dev.madang.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows code that {@link ReadmeExampleTest} compiles and runs; only the line breaks are its own. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path EXAMPLE = Path.of("src/test/java/dev/madang/forum/ReadmeExampleTest.java");

    @Test
    void showsTheCodeThatATestCompiles() throws IOException {
        String shown = between(README, "```java", "```");
        String compiled = between(EXAMPLE, "// readme:begin", "// readme:end");
        String body = compiled.strip();

        assertThat(tokens(shown)).isEqualTo(tokens(body.endsWith("}") ? body : body + "}"));
    }

    private static String between(Path file, String from, String to) throws IOException {
        Matcher matcher = Pattern.compile(Pattern.quote(from) + "(.*?)" + Pattern.quote(to), Pattern.DOTALL)
                .matcher(Files.readString(file));
        assertThat(matcher.find()).as("a part from " + from + " in " + file).isTrue();
        return matcher.group(1);
    }

    private static String tokens(String code) {
        return code.replaceAll("\\s+", "");
    }
}
