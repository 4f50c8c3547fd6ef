package dev.madang.forum.examples.crashtest;

import dev.madang.forum.examples.crashtest.faults.RealFaults;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The command line where it asks for real faults.
 *
 * @param boardWeb the host's jar
 * @param names the faults
 */
record RealFaultsArguments(Path boardWeb, List<String> names) {

    /** Empty when it asks for something else. */
    static Optional<RealFaultsArguments> parse(String... args) throws UsageException {
        if (args.length == 0 || !args[0].equals("--real-faults")) {
            return Optional.empty();
        }
        if (args.length < 2 || !Files.isReadable(Path.of(args[1]))) {
            throw new UsageException("--real-faults needs the jar of board-web");
        }
        return Optional.of(
                new RealFaultsArguments(Path.of(args[1]), names(List.of(args).subList(2, args.length))));
    }

    private static List<String> names(List<String> rest) throws UsageException {
        if (rest.isEmpty()) {
            return RealFaults.names();
        }
        if (rest.size() != 2
                || !rest.get(0).equals("--fault")
                || !RealFaults.names().contains(rest.get(1))) {
            throw new UsageException("there is no such fault: " + String.join(" ", rest));
        }
        return rest.subList(1, 2);
    }

    boolean run(PrintStream out) throws IOException {
        return RealFaults.areWithstood(boardWeb, names, out);
    }
}
