package dev.madang.forum.examples.crashtest.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file system in memory that is soon full. Mounting it needs root.
 *
 * @param directory where it is mounted
 */
record SmallDisk(Path directory) implements AutoCloseable {

    private static final String SIZE = "300m";
    private static final int CHUNK = 64 * 1024;

    static SmallDisk mount() {
        try {
            Path top = Files.createTempDirectory("small-disk");
            run(List.of("chmod", "755", top.toString()));
            Path directory = Files.createDirectory(top.resolve("data"));
            run(List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", directory.toString()));
            return new SmallDisk(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all the room that is left. */
    void fill() {
        try (OutputStream out = Files.newOutputStream(filler())) {
            byte[] chunk = new byte[CHUNK];
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            // That is what it is for.
        }
    }

    /** Gives the room back. */
    void makeRoom() {
        try {
            Files.delete(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run(List.of("umount", directory.toString()));
    }

    private Path filler() {
        return directory.resolve("filler");
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed; it needs root");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
