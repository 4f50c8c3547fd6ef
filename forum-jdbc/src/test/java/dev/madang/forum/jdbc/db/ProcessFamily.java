package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A running program and the processes that it has made. */
record ProcessFamily(Process head) {

    /** Stops all with SIGSTOP: the head first, since it makes the others. */
    List<ProcessHandle> freeze() {
        signal("STOP", List.of(head.toHandle()));
        List<ProcessHandle> all = all();
        signal("STOP", all);
        return all;
    }

    void thaw() {
        signal("CONT", all());
    }

    /** Sends SIGKILL to all, at one moment as far as the processes can tell, and returns when they are gone. */
    void kill() {
        List<ProcessHandle> all = freeze();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
        Patience.await("end of " + all, () -> all.stream().allMatch(ProcessFamily::hasEnded));
    }

    /** Sends the head a signal that ends it, and returns when it is gone. */
    void end(String signal) {
        signal(signal, List.of(head.toHandle()));
        awaitEnd();
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(head.toHandle()), head.descendants()).toList();
    }

    private void awaitEnd() {
        BooleanSupplier ended = () -> !head.isAlive();
        Patience.await("end of process " + head.pid(), ended);
    }

    /** A zombie has ended: where nobody collects orphans, what a dead server leaves stays one for ever. */
    private static boolean hasEnded(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchProcess) {
            return !process.isAlive();
        }
    }

    /** Through the shell, whose own {@code kill} is there where no program of that name is. */
    private static void signal(String signal, List<ProcessHandle> processes) {
        String pids =
                processes.stream().map(process -> Long.toString(process.pid())).collect(Collectors.joining(" "));
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pids)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
