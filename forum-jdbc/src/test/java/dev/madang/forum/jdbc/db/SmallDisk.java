package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small disk in memory, which root may mount. */
public final class SmallDisk implements AutoCloseable {

    private static final int MEGABYTE = 1024 * 1024;

    private final Path mount;
    private final Path filling;

    private SmallDisk(Path mount) {
        this.mount = mount;
        this.filling = mount.resolve("filling");
    }

    public static SmallDisk ofMegabytes(int size) {
        Path mount = Workspace.newDirectory("disk");
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + size + "m,mode=0777", "tmpfs", mount.toString()));
        return new SmallDisk(mount);
    }

    /** A new directory on it, of the servers' user. */
    public Path directory() {
        try {
            Path directory = Files.createDirectory(mount.resolve("data"));
            ServerUser.give(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills it, but for this many megabytes. */
    public void leave(int free) {
        try {
            long room = Files.getFileStore(mount).getUsableSpace() - (long) free * MEGABYTE;
            byte[] some = new byte[MEGABYTE];
            try (var file = Files.newOutputStream(filling)) {
                for (long left = room; left > 0; left -= MEGABYTE) {
                    file.write(some);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the room back. */
    public void clear() {
        try {
            Files.delete(filling);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data must be closed by then. */
    @Override
    public void close() {
        run(List.of("umount", "--lazy", mount.toString()));
    }

    private static void run(List<String> command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("not allowed, it seems; it takes root: " + String.join(" ", command));
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        }
    }
}
