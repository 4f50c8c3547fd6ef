package dev.madang.forum.examples.crashtest.cluster;

import dev.madang.forum.examples.crashtest.host.HostProgram;
import dev.madang.forum.examples.crashtest.wire.Flaw;
import dev.madang.forum.examples.crashtest.wire.Prepare;
import dev.madang.forum.examples.crashtest.wire.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Starts hosts: quickly, since they do not live long. What the first one has loaded is kept in a file for the others (class data sharing).
 *
 * @param database what they work on
 * @param flaw what they do wrong on purpose
 * @param log takes what they print
 */
record HostFactory(Database database, Flaw flaw, Path log) {

    /** One host from its start to its orderly end, which also makes the tables. */
    void train() {
        Host first = start("-XX:ArchiveClassesAtExit=" + archive());
        first.start(new Start("training", ""));
        first.stop();
    }

    Host start() {
        return start("-XX:SharedArchiveFile=" + archive());
    }

    /** Where a node may keep a journal, over the ends of its hosts. */
    Path journal(String node) {
        String name = "journal-" + node;
        return log.resolveSibling(flaw == Flaw.LOST_JOURNAL ? name + "-" + UUID.randomUUID() : name);
    }

    private Path archive() {
        return log.resolveSibling(log.getFileName() + ".jsa");
    }

    private Host start(String sharing) {
        try {
            Process process = new ProcessBuilder(command(sharing))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Host(
                    process,
                    new Prepare(
                            database.address().url(),
                            database.address().user(),
                            database.address().password(),
                            database.isShared(),
                            flaw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM itself must be silent: standard output is the pipe. */
    private static List<String> command(String sharing) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:disable", sharing));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HostProgram.class.getName()));
        return command;
    }
}
