package dev.madang.forum.examples.customstorage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.forum.examples.quickstart.Quickstart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program, in a process of its own. */
class CustomStorageTest {

    private static final String LINES = """
            {"type":"board","key":"a","name":"가","pageSize":2}
            {"type":"post","board":"a","number":1,"title":"하나","createdAt":"2014-07-11T15:00:00Z","body":"하나"}
            {"type":"post","board":"a","number":7,"title":"일곱","createdAt":"2014-07-11T15:00:00Z","body":"일곱"}
            {"type":"comment","board":"a","post":7,"number":2,"createdAt":"2014-07-11T15:00:00Z","body":"댓글"}
            """;

    @TempDir
    Path directory;

    private String data() {
        return directory.resolve("data").toString();
    }

    private String lines() throws IOException {
        return Files.writeString(directory.resolve("lines.jsonl"), LINES).toString();
    }

    private static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return process;
    }

    private static String printed(Class<?> program, String... arguments) throws IOException {
        return new String(start(program, arguments).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void printsWhatTheQuickstartPrints() throws IOException {
        assertThat(printed(CustomStorage.class, "--data", data())).isNotEmpty().isEqualTo(printed(Quickstart.class));
    }

    @Test
    void showsWhatItTookInBefore() throws IOException {
        String imported = printed(CustomStorage.class, "--data", data(), "--import", lines(), "--post", "7");

        assertThat(imported).contains("댓글").isEqualTo(printed(Quickstart.class, "--import", lines(), "--post", "7"));
        assertThat(printed(CustomStorage.class, "--data", data(), "--post", "7"))
                .isEqualTo(imported);
    }

    @Test
    void answersAWrongCallWithItsUsage() throws Exception {
        Process process = start(CustomStorage.class, "--import", lines());

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("usage: custom-storage --data DIR");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
