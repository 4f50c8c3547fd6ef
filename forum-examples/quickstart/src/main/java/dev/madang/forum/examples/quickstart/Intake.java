package dev.madang.forum.examples.quickstart;

import dev.madang.forum.Forum;
import dev.madang.forum.actor.Actor;
import dev.madang.forum.actor.ClientAddress;
import dev.madang.forum.transfer.ImportReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills a forum from a file of lines, or with the sample board. */
final class Intake {

    private static final Actor ADMINISTRATOR = Actor.administrator("quickstart", ClientAddress.of("127.0.0.1"));
    private static final String STANDARD_INPUT = "-";
    private static final int SHOWN_PROBLEMS = 10;

    private final Forum forum;
    private final PrintStream err;

    Intake(Forum forum, PrintStream err) {
        this.forum = forum;
        this.err = err;
    }

    /**
     * Takes in {@code file}, or the sample into a forum that has no board yet, and answers whether every line was good;
     * says on the error stream which were not.
     */
    boolean take(Optional<String> file, InputStream standardInput) throws IOException {
        if (file.isEmpty() && !forum.boards().all(ADMINISTRATOR).isEmpty()) {
            return true;
        }
        try (InputStream lines = file.isPresent() ? open(file.get(), standardInput) : sample()) {
            ImportReport report = forum.transfer().importLines(ADMINISTRATOR, lines);
            complain(report);
            return report.isComplete();
        }
    }

    private static InputStream open(String file, InputStream standardInput) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return standardInput;
        }
        Path path = path(file);
        if (!Files.exists(path)) {
            throw unreadable(file, "there is no such file", null);
        }
        if (Files.isDirectory(path) || !Files.isReadable(path)) {
            throw unreadable(file, Files.isDirectory(path) ? "it is a directory" : "permission denied", null);
        }
        return Files.newInputStream(path);
    }

    private static Path path(String file) throws IOException {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw unreadable(file, "this locale has no such name; try LC_ALL=C.UTF-8, or --import - < FILE", e);
        }
    }

    private static IOException unreadable(String file, String why, @Nullable Throwable cause) {
        return new IOException("cannot read " + file + ": " + why, cause);
    }

    private static InputStream sample() {
        return Objects.requireNonNull(
                Intake.class.getResourceAsStream("/sample-board.jsonl"), "the jar lacks its sample");
    }

    private void complain(ImportReport report) {
        report.problems().stream().limit(SHOWN_PROBLEMS).forEach(err::println);
        if (report.refused() > SHOWN_PROBLEMS) {
            err.println(report.refused() + " lines were not taken in; these were the first " + SHOWN_PROBLEMS);
        }
    }
}
