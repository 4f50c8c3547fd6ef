package dev.madang.forum.examples.quickstart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a run of the quickstart left behind.
 *
 * @param status its exit status
 * @param out its standard output, lines ended by {@code \n}
 * @param err its standard error, likewise
 */
record Printed(int status, String out, String err) {

    static Printed by(String... arguments) {
        return by(InputStream.nullInputStream(), arguments);
    }

    static Printed byReading(String input, String... arguments) {
        return by(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    private static Printed by(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Quickstart.run(
                arguments,
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Printed(status, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** A text that a run is compared with. */
    static String expected(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Printed.class.getResourceAsStream("/" + resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
