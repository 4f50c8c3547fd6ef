package dev.madang.forum.examples.boardweb;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.transfer.ImportReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a forum: from a file of lines, and when it is empty with a small board to look at. */
record Intake(Forum forum, Clock clock, PrintStream err) {

    private static final Actor ADMINISTRATOR = Actor.administrator("board-web", ClientAddress.of("127.0.0.1"));
    private static final Pattern AGO = Pattern.compile("\\{\\{(.+?)\\}\\}");
    private static final int SHOWN_PROBLEMS = 10;

    /** Takes in {@code file}, and says on the error stream which lines were not good, and what there is of it now. */
    void take(Path file) throws IOException {
        ImportReport report;
        try (InputStream lines = Files.newInputStream(file)) {
            report = forum.transfer().importLines(ADMINISTRATOR, lines);
        }
        if (report.isComplete()) {
            return;
        }
        report.problems().stream().limit(SHOWN_PROBLEMS).forEach(err::println);
        if (report.refused() == report.lines()) {
            throw new IOException("nothing of " + file + " was taken in");
        }
        err.println(file + ": " + report.refused() + " lines were not taken in, " + report.stored() + " were, "
                + report.present() + " were there");
    }

    /** Makes the sample, if there is no board yet. */
    void sampleIfEmpty() throws IOException {
        if (forum.boards().all(ADMINISTRATOR).isEmpty()) {
            ImportReport report = forum.transfer().importLines(ADMINISTRATOR, sample());
            if (!report.isComplete()) {
                throw new IllegalStateException("the sample is wrong: " + report.problems());
            }
        }
    }

    /** The sample's times are said as what they are before now, so that it looks alive. */
    private InputStream sample() throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (InputStream in = Objects.requireNonNull(
                Intake.class.getResourceAsStream("/sample-forum.jsonl"), "the jar lacks its sample")) {
            Matcher matcher = AGO.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            String lines = matcher.replaceAll(
                    ago -> now.minus(Duration.parse(ago.group(1))).toString());
            return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
