package dev.madang.forum.examples.crashtest.faults;

import dev.madang.forum.jdbc.db.JdbcAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A board-web in a process of its own. */
final class BoardHost implements AutoCloseable {

    private final Process process;
    private final URI site;

    private BoardHost(Process process, URI site) {
        this.process = process;
        this.site = site;
    }

    /** Starts it; it serves when this returns. */
    static BoardHost start(Path jar, JdbcAddress database, Path log) {
        List<String> command = List.of(
                java("java").toString(),
                "-jar",
                jar.toString(),
                "--port",
                "0",
                "--write-interval",
                "0",
                "--jdbc-url",
                database.url(),
                "--db-user",
                database.user());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("board-web does not start; see " + log);
            }
            return new BoardHost(process, URI.create(line.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI site() {
        return site;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Threads of the process, as the kernel counts them. */
    int threads() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("Threads:"))
                    .mapToInt(line ->
                            Integer.parseInt(line.substring("Threads:".length()).strip()))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of the objects that are in use, after a collection. */
    long heap() {
        String last = "";
        for (String line : jcmd("GC.class_histogram")) {
            last = line.startsWith("Total") ? line : last;
        }
        return Long.parseLong(last.strip().split("\\s+", -1)[2]);
    }

    private List<String> jcmd(String what) {
        try {
            Process jcmd = new ProcessBuilder(java("jcmd").toString(), Long.toString(process.pid()), what).start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
