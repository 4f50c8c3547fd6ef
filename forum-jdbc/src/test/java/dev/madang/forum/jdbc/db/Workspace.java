package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Where test databases live: {@code target/databases}, or what the system property {@code madang.databases} names.
 *
 * <p>Unpacked servers stay there for the next run. Data lies in a directory per JVM, named for its process id; it is
 * deleted when the JVM exits, and one left by a killed JVM by the next.
 */
final class Workspace {

    private static final String RUN = "run-";
    private static final Path ROOT = root();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static {
        leftovers().forEach(Workspace::delete);
        Runtime.getRuntime().addShutdownHook(new Thread(Workspace::leave, "test-databases-exit"));
    }

    private Workspace() {}

    /** Where unpacked programs are kept. */
    static Path programs() {
        return ROOT;
    }

    /** A new directory for data of this JVM, reachable for the user that servers run as. */
    static Path newDirectory(String name) {
        try {
            return Files.createDirectories(ownRun().resolve(name + "-" + NUMBER.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory with all that is in it, as far as it can. */
    static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // Somebody else is deleting it, or still writes into it: the next run will find what is left.
        }
    }

    private static Path root() {
        Path wanted = Path.of(System.getProperty("madang.databases", "target/databases"))
                .toAbsolutePath();
        try {
            Files.createDirectories(wanted);
            Path root = ServerUser.canReach(wanted)
                    ? wanted
                    : Path.of(System.getProperty("java.io.tmpdir"), "madang-databases")
                            .toAbsolutePath();
            return Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownRun() {
        return ROOT.resolve(RUN + ProcessHandle.current().pid());
    }

    private static List<Path> leftovers() {
        try (Stream<Path> entries = Files.list(ROOT)) {
            return entries.filter(Workspace::isLeftover).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory with our own process id is a leftover too: in a container the same few ids come again and again. */
    private static boolean isLeftover(Path directory) {
        String name = directory.getFileName().toString();
        if (!name.matches(RUN + "\\d+")) {
            return false;
        }
        long pid = Long.parseLong(name.substring(RUN.length()));
        Optional<ProcessHandle> owner = ProcessHandle.of(pid);
        return owner.isEmpty() || pid == ProcessHandle.current().pid();
    }

    private static void leave() {
        ServerProcess.killAll();
        delete(ownRun());
    }
}
