package dev.madang.forum.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The statements that make the tables. Each can be run again after it was cut off, and is a migration of its own, since H2 and MariaDB cannot
 * roll one back.
 *
 * @param steps the statements in order
 */
record SchemaScript(List<Step> steps) {

    /** The version of the tables that this engine works on. */
    static final int VERSION = 1;

    private static final Pattern STEP = Pattern.compile("(?ms)^-- (\\d+\\.\\d+) ([^\\n]+)\\n(.+?);$");

    /**
     * One statement.
     *
     * @param version its place, such as 1.07
     * @param description what it is for
     * @param sql the statement
     */
    record Step(String version, String description, String sql) {
        private static Step of(MatchResult match) {
            return new Step(match.group(1), match.group(2), match.group(3));
        }
    }

    static SchemaScript of(Dialect dialect, String prefix) {
        String text = read(dialect.script()).replace("{p}", prefix);
        return new SchemaScript(STEP.matcher(text).results().map(Step::of).toList());
    }

    private static String read(String name) {
        try (InputStream script = Objects.requireNonNull(SchemaScript.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements as one script, to be run by hand. */
    String text() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append("-- ")
                .append(step.version())
                .append(' ')
                .append(step.description())
                .append('\n')
                .append(step.sql())
                .append(";\n\n"));
        return text.toString();
    }
}
