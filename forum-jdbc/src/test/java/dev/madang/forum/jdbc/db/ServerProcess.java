package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server program as a child of this JVM: it can end, and be started again. */
final class ServerProcess {

    private static final Path NO_INPUT = Path.of("/dev/null");
    private static final int LAST_LINES = 20;
    private static final Set<ServerProcess> ALL = ConcurrentHashMap.newKeySet();

    /** A server dies with the thread that started it (see {@link ServerUser}); this one lives as long as the JVM. */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "test-databases-starter");
        thread.setDaemon(true);
        return thread;
    });

    private final List<String> command;
    private final Path log;
    private @Nullable Process process;

    ServerProcess(List<String> command, Path log) {
        this.command = ServerUser.command(command);
        this.log = log;
        ALL.add(this);
    }

    /** Runs a command to its end, and fails unless it succeeds. */
    static void run(List<String> command, Path log) {
        run(command, NO_INPUT, log);
    }

    /** Runs a command to its end, giving it what stands in {@code input}, and fails unless it succeeds. */
    static void run(List<String> command, Path input, Path log) {
        ServerProcess once = new ServerProcess(command, log);
        once.process = once.launch(input);
        if (once.process.onExit().join().exitValue() != 0) {
            throw once.failure("failed");
        }
        once.forget();
    }

    static void killAll() {
        ALL.forEach(ServerProcess::kill);
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void start() {
        if (isAlive()) {
            throw failure("runs already");
        }
        process = launch(NO_INPUT);
    }

    /** The running server and its own processes. */
    ProcessFamily family() {
        if (process == null || !process.isAlive()) {
            throw failure("does not run");
        }
        return new ProcessFamily(process);
    }

    void kill() {
        if (isAlive()) {
            family().kill();
        }
    }

    /** Kills a server that is not needed any more. */
    void forget() {
        kill();
        ALL.remove(this);
    }

    /** What to throw when the server cannot be used, with the end of what it had to say. */
    IllegalStateException failure(String what) {
        return new IllegalStateException(String.join(" ", command) + "\n" + what + "\n" + lastWords());
    }

    private Process launch(Path input) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("MYSQL"));
        try {
            return STARTER.submit(builder::start).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("cannot run " + String.join(" ", command), e);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }
}
