package dev.madang.forum.examples.crashtest.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Tries real faults on a running board-web, one after the other, each with a host and a server of its own. */
public final class RealFaults {

    private RealFaults() {}

    /** The faults that there are. */
    public static List<String> names() {
        return Arrays.stream(RealFault.values()).map(RealFault::toString).toList();
    }

    /** Whether the host withstood every fault whose name is among {@code names}. */
    public static boolean areWithstood(Path boardWeb, List<String> names, PrintStream out) throws IOException {
        Path log = Files.createTempFile("board-web", ".log");
        boolean good = true;
        for (RealFault fault : RealFault.values()) {
            if (names.contains(fault.toString())) {
                Trial.Result result = new Trial(fault, boardWeb, log).run();
                out.println(result.text());
                good &= result.isGood();
            }
        }
        out.println(good ? "withstood" : "FAILED");
        out.println("what board-web said: " + log);
        return good;
    }
}
