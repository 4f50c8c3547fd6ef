package dev.madang.forum.jdbc.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * Who a server runs as: the user of this JVM, or {@code nobody} when that is root, whom PostgreSQL refuses.
 *
 * <p>{@code setpriv} (of util-linux, on every Debian) changes the user and becomes the server itself; {@code runuser}
 * and {@code su} would stay between as its parent, and a kill would hit them instead. It also asks the kernel to kill
 * the server when the thread that started it dies, so that a killed JVM leaves no server behind.
 */
final class ServerUser {

    private static final String NOBODY = "nobody";
    private static final String NOBODYS_GROUP = "65534";
    private static final boolean LINUX = Files.exists(Path.of("/proc/self"));
    private static final boolean ROOT = isRoot();

    private ServerUser() {}

    /** The command, to be run as this user. */
    static List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (LINUX) {
            whole.addAll(List.of("setpriv", "--pdeathsig", "KILL"));
        }
        if (ROOT) {
            whole.addAll(List.of("--reuid", NOBODY, "--regid", NOBODYS_GROUP, "--clear-groups"));
        }
        whole.addAll(command);
        return whole;
    }

    /** Whether this user can get at files in the directory, as far as the directories above it are concerned. */
    static boolean canReach(Path directory) throws IOException {
        for (Path step = directory; ROOT && step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /** Gives a directory to this user. */
    static void give(Path directory) {
        if (!ROOT) {
            return;
        }
        try {
            Files.setOwner(
                    directory,
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        try {
            return LINUX
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
