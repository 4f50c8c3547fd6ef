package dev.madang.forum.examples.crashtest;

import dev.madang.forum.examples.crashtest.ledger.Column;
import dev.madang.forum.examples.crashtest.ledger.Findings;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kills hosts and database servers under load, and counts what was lost or doubled. */
public final class CrashTest {

    private CrashTest() {}

    /** Ends with 0 when all was found as it has to be, 1 when not, 2 when asked for something that there is not. */
    public static void main(String... args) throws IOException {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
    }

    static int run(PrintStream out, String... args) throws IOException {
        return run(out, (plan, log) -> new Run(plan, log).run(), args);
    }

    /** What carries a plan out, and writes down what the hosts say. */
    interface Runner {
        Findings run(Plan plan, Path log);
    }

    static int run(PrintStream out, Runner runner, String... args) throws IOException {
        try {
            Optional<RealFaultsArguments> faults = RealFaultsArguments.parse(args);
            boolean right = faults.isPresent() ? faults.get().run(out) : areRight(Arguments.parse(args), runner, out);
            return right ? 0 : 1;
        } catch (UsageException e) {
            out.println(e.getMessage());
            out.println(Arguments.USAGE);
            return 2;
        }
    }

    private static boolean areRight(List<Plan> plans, Runner runner, PrintStream out) throws IOException {
        boolean right = true;
        for (Plan plan : plans) {
            right &= isRight(plan, runner, out);
        }
        return right;
    }

    private static boolean isRight(Plan plan, Runner runner, PrintStream out) throws IOException {
        Path directory = Files.createTempDirectory("crash-test");
        Path log = directory.resolve("hosts.log");
        Findings findings = runner.run(plan, log);
        out.print(new Report(plan, findings).text());
        boolean right = plan.isMetBy(findings);
        out.println(verdict(plan, right, log));
        if (right) {
            delete(directory);
        }
        return right;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private static String verdict(Plan plan, boolean right, Path log) {
        if (right) {
            return plan.control().isPresent() ? "  found, as it has to be" : "  nothing lost, nothing doubled";
        }
        String wrong = plan.control()
                .map(control -> control.red().stream()
                        .map(Column::title)
                        .sorted()
                        .collect(Collectors.joining(" or ", "FAILED: the fault was not found in column ", "")))
                .orElse("FAILED");
        return "  " + wrong + "; what the hosts said: " + log;
    }
}
