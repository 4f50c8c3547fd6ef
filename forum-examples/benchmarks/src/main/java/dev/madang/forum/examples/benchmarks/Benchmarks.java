package dev.madang.forum.examples.benchmarks;

import dev.madang.forum.examples.benchmarks.run.Report;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Measures the forum beside others. */
public final class Benchmarks {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Map<String, Command> COMMANDS = Map.of(
            "compare", new Compare(),
            "serve", new Serve(),
            "chart", (arguments, report) -> Results.draw(arguments));

    private Benchmarks() {}

    /** Runs the command that is named first. Exits with 1 when it fails, and with 2 when it is called wrongly. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out));
    }

    static int run(List<String> args, PrintStream out) {
        try {
            if (!args.isEmpty() && args.get(0).equals("jmh")) {
                org.openjdk.jmh.Main.main(args.subList(1, args.size()).toArray(String[]::new));
                return 0;
            }
            command(args).run(Arguments.parse(args.subList(1, args.size())), new Report(out));
            return 0;
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.err.println(Arguments.USAGE);
            return MISUSED;
        } catch (Exception e) {
            e.printStackTrace();
            return FAILED;
        }
    }

    private static Command command(List<String> args) throws UsageException {
        Command command = args.isEmpty() ? null : COMMANDS.get(args.get(0));
        if (command == null) {
            throw new UsageException("a command is needed: " + String.join(", ", sorted()));
        }
        return command;
    }

    private static List<String> sorted() {
        String[] names = COMMANDS.keySet().toArray(String[]::new);
        Arrays.sort(names);
        return List.of(names);
    }
}
